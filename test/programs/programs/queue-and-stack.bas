CONSTANT MAXQ = 4
DIM q$(MAXQ), s%(10)
DIM head1 AS INTEGER, tail1 AS INTEGER, used AS INTEGER, top AS INTEGER
FUNCTION Enqueue(x$) AS INTEGER
  IF used > MAXQ THEN RETURN 0
  q$(tail1) = x$
  tail1 = (tail1 + 1) MOD (MAXQ + 1)
  used = used + 1
  RETURN 1
END FUNCTION
FUNCTION Dequeue$()
  IF used = 0 THEN RETURN "(none)"
  Dequeue$ = q$(head1)
  head1 = (head1 + 1) MOD (MAXQ + 1)
  used = used - 1
END FUNCTION
FOR i = 1 TO 7
  PRINT "put "; i; ": "; Enqueue("item" + i)
NEXT i
FOR i = 1 TO 3 : PRINT Dequeue$(); " "; : NEXT i
PRINT
PRINT Enqueue("late"); Enqueue("later"); " used "; used
WHILE used > 0
  PRINT Dequeue$(); " ";
WEND
PRINT Dequeue$()
' brackets matched with a stack
FOR k = 1 TO 5
  READ t$
  top = 0 : ok = 1
  FOR i = 1 TO LEN(t$)
    p% = INSTR("([{", MID$(t$, i, 1))
    c% = INSTR(")]}", MID$(t$, i, 1))
    IF p% > 0 THEN
      top = top + 1
      s%(top) = p%
    ELSEIF c% > 0 THEN
      IF top = 0 THEN
        ok = 0
      ELSEIF s%(top) <> c% THEN
        ok = 0
      ELSE
        top = top - 1
      END IF
      IF NOT ok THEN EXIT FOR
    END IF
  NEXT i
  PRINT t$; " "; IIF(ok = 1 AND top = 0, "balanced", "unbalanced")
NEXT k
DATA "(a[b]{c})", "(]", "((", "", "x)"
