DIM a(14), b(14)
FOR i = 0 TO 14
  READ a(i)
  b(i) = a(i)
NEXT
' insertion sort
moves = 0
FOR i = 1 TO 14
  x = a(i)
  j = i - 1
  WHILE j >= 0
    IF a(j) <= x THEN EXIT WHILE
    a(j + 1) = a(j)
    moves = moves + 1
    j = j - 1
  WEND
  a(j + 1) = x
NEXT i
FOR i = 0 TO 14 : PRINT a(i); " "; : NEXT
PRINT : PRINT moves; " moves"
' shell sort
moves = 0
gap% = 15 \ 2
WHILE gap% > 0
  FOR i = gap% TO 14
    x = b(i)
    j = i
    DO WHILE j >= gap%
      IF b(j - gap%) <= x THEN EXIT DO
      b(j) = b(j - gap%)
      moves = moves + 1
      j = j - gap%
    LOOP
    b(j) = x
  NEXT i
  gap% = gap% \ 2
WEND
FOR i = 0 TO 14 : PRINT b(i); " "; : NEXT
PRINT : PRINT moves; " moves"
DATA 5, 2.5, -1, 9, 100, 3, 3, 0.5, 77, -20, 6, 8, 1, 4, 2
