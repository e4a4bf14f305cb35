CONSTANT MAXN = 20
TYPE TNode
  Value AS INTEGER
  Link AS INTEGER
END TYPE
DIM pool(MAXN) AS TNode
DIM first1 AS INTEGER, free1 AS INTEGER
FOR i = 1 TO MAXN - 1 : pool(i).Link = i + 1 : NEXT
free1 = 1
SUB InsertSorted(v AS INTEGER)
  LOCAL n AS INTEGER, p AS INTEGER, prev1 AS INTEGER
  n = free1
  free1 = pool(n).Link
  pool(n).Value = v
  p = first1
  WHILE p <> 0
    IF pool(p).Value >= v THEN EXIT WHILE
    prev1 = p
    p = pool(p).Link
  WEND
  pool(n).Link = p
  IF prev1 = 0 THEN first1 = n ELSE pool(prev1).Link = n
END SUB
FUNCTION Remove1(v AS INTEGER) AS INTEGER
  LOCAL p AS INTEGER, prev1 AS INTEGER
  p = first1
  WHILE p
    IF pool(p).Value = v THEN
      IF prev1 THEN pool(prev1).Link = pool(p).Link ELSE first1 = pool(p).Link
      pool(p).Link = free1
      free1 = p
      RETURN 1
    END IF
    prev1 = p
    p = pool(p).Link
  WEND
  RETURN 0
END FUNCTION
SUB ShowAll
  LOCAL p AS INTEGER
  p = first1
  DO WHILE p
    PRINT pool(p).Value;
    p = pool(p).Link
    IF p THEN PRINT " -> ";
  LOOP
  PRINT
END SUB
FOR i = 1 TO 8
  READ v
  InsertSorted(v)
NEXT i
DATA 50, 20, 90, 10, 70, 20, 5, 60
ShowAll
PRINT Remove1(20); Remove1(5); Remove1(90); Remove1(33)
ShowAll
InsertSorted(65)
InsertSorted(1)
ShowAll
