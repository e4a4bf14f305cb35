' All solutions for boards of 4 to 8, the first one drawn
DIM col(8) AS INTEGER, d1(16) AS INTEGER, d2(16) AS INTEGER, place(8) AS INTEGER
DIM found AS INTEGER, size1 AS INTEGER
SUB Try1(row1 AS INTEGER)
  IF row1 > size1 THEN
    found = found + 1
    IF found = 1 THEN Draw
    EXIT SUB
  END IF
  FOR c = 1 TO size1
    IF col(c) = 0 AND d1(row1 + c) = 0 AND d2(row1 - c + size1) = 0 THEN
      col(c) = 1 : d1(row1 + c) = 1 : d2(row1 - c + size1) = 1
      place(row1) = c
      Try1(row1 + 1)
      col(c) = 0 : d1(row1 + c) = 0 : d2(row1 - c + size1) = 0
    END IF
  NEXT c
END SUB
SUB Draw
  FOR r = 1 TO size1
    FOR c = 1 TO size1
      IF place(r) = c THEN PRINT "Q"; ELSE PRINT ".";
    NEXT c
    PRINT
  NEXT r
END SUB
FOR s = 4 TO 8
  size1 = s
  found = 0
  Try1(1)
  PRINT s; " queens: "; found; " solutions"
NEXT s
