CONSTANT N = 6
DIM b(N + 3, N + 3) AS INTEGER
DIM dx(8) AS INTEGER, dy(8) AS INTEGER
FOR i = 1 TO 8 : READ dx(i), dy(i) : NEXT
DATA 1,2, 2,1, 2,-1, 1,-2, -1,-2, -2,-1, -2,1, -1,2
FUNCTION Free(x AS INTEGER, y AS INTEGER) AS INTEGER
  IF x < 1 OR y < 1 OR x > N OR y > N THEN RETURN 0
  RETURN b(x, y) = 0
END FUNCTION
FUNCTION Degree(x AS INTEGER, y AS INTEGER) AS INTEGER
  FOR k = 1 TO 8
    Degree = Degree + Free(x + dx(k), y + dy(k))
  NEXT k
END FUNCTION
DIM x AS INTEGER, y AS INTEGER
x = 1 : y = 1
b(1, 1) = 1
FOR m = 2 TO N * N
  best = 9 : bk = 0
  FOR k = 1 TO 8
    IF Free(x + dx(k), y + dy(k)) THEN
      d = Degree(x + dx(k), y + dy(k))
      IF d < best THEN best = d : bk = k
    END IF
  NEXT k
  IF bk = 0 THEN EXIT FOR
  x = x + dx(bk)
  y = y + dy(bk)
  b(x, y) = m
NEXT m
FOR i = 1 TO N
  FOR j = 1 TO N
    PRINT USING "###"; b(i, j);
  NEXT j
  PRINT
NEXT i
PRINT "visited "; m - 1
