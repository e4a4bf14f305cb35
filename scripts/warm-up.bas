REM What scripts/bundle.mjs runs once, so that V8's compiled form of fbc holds what usual programs need of the compiler.
TYPE Point
  x AS DOUBLE
  y AS DOUBLE
END TYPE

DIM numbers(20) AS INTEGER, names$(3), p AS Point

FUNCTION Gcd(a AS INTEGER, b AS INTEGER) AS INTEGER
  IF b = 0 THEN RETURN a
  RETURN Gcd(b, a MOD b)
END FUNCTION

SUB Show(text$, value AS DOUBLE)
  PRINT text$; " = "; value
END SUB

FOR i% = 0 TO 20
  numbers(i%) = (i% * 37 + 11) MOD 23
NEXT
FOR i% = 1 TO 20
  FOR j% = i% TO 1 STEP -1
    IF numbers(j%) >= numbers(j% - 1) THEN EXIT FOR
    SWAP numbers(j%), numbers(j% - 1)
  NEXT
NEXT
names$(1) = "one" + CHR$(33)
names$(2) = LEFT$(names$(1), 2) + MID$("twothree", 4, 3) + STR$(LEN(names$(1)))
p.x = SQR(2) * SIN(1.5)
p.y = INT(p.x * 100) / 100
CALL Show("gcd", Gcd(84, 36))
Show names$(2), p.y
WHILE total& < 100
  READ n%
  total& = total& + n% \ 2 + (n% AND 3)
  SELECT CASE n%
    CASE 1 TO 9: INC count%
    CASE IS > 50: count% = count% + 10
    CASE ELSE: count% = count% - 1
  END SELECT
WEND
DO
  count% = count% - 3
LOOP UNTIL count% < 0 OR NOT total& > 5
GOSUB finish
END
finish:
PRINT total&, count%, UCASE$("done"), numbers(20) / 7
RETURN
DATA 3, 60, 12, 80, 7, 99
