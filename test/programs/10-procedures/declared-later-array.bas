SUB Fill
  FOR i = 0 TO 3
    data1(i) = i * i
  NEXT
END SUB
DIM data1(3) AS INTEGER
Fill
PRINT data1(0); data1(1); data1(2); data1(3)
