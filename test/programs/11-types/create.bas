TYPE Point
  X AS INTEGER
  Y AS INTEGER
END TYPE
TYPE Person
  Name AS STRING
  Age AS INTEGER
  Where AS Point
END TYPE
DIM p AS Point = CREATE Point(10, 20)
PRINT p
p = CREATE Point(5)
PRINT p
p = CREATE Point()
PRINT p
p = CREATE Point(Y := 20, X := 10)
PRINT p
p = CREATE Point(y := 7)
PRINT p
p = CREATE Point(2.9, -2.9)
PRINT p
DIM q AS Person
q = CREATE Person("Ann", 30, CREATE Point(1, 2))
PRINT q
q = CREATE Person(Where := CREATE Point(X := 9), Name := "Bob")
PRINT q; " "; q.Where.X
PRINT CREATE Point(3, 4)
