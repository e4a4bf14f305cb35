DIM first AS INTEGER
DIM last AS INTEGER
DIM total AS INTEGER
first = 2
last = 4
total = 0
FOR i = first TO last
  last = 100
  FOR j = i TO first STEP -1
    GOSUB Add
  NEXT j
NEXT i
PRINT total
PRINT i; " "; last
END
Add:
  total = total + i * 10 + j
  RETURN
