TYPE Vec
  X AS DOUBLE
  Y AS DOUBLE
END TYPE
TYPE IVec
  A AS INTEGER
  B AS INTEGER
  C AS INTEGER
END TYPE
DIM a(3) AS Vec, b(3) AS Vec, c(3) AS Vec, p(2) AS IVec, q(2) AS IVec
FOR i = 0 TO 3
  a(i).X = i : a(i).Y = i * 2
  b(i).X = 0.5 : b(i).Y = 10
NEXT
c() = a() + b()
PRINT c(0); c(3)
c() = a() * b()
PRINT c(1); c(2)
c() = a() - b()
PRINT c(3)
c() = b() / a()
PRINT c(2)
c() = a()
a(1).X = 99
PRINT c(1); a(1)
FOR i = 0 TO 2
  p(i).A = i : p(i).B = i + 10 : p(i).C = -i
NEXT
q() = p() + p()
PRINT q(0); q(2)
