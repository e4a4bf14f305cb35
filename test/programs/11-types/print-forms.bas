TYPE TPerson
  Name AS STRING
  Age AS INTEGER
END TYPE
TYPE TRect
  W AS DOUBLE
  H AS SINGLE
END TYPE
DIM p AS TPerson, r AS TRect
p.Name = "Alice" : p.Age = 30
PRINT p
PRINT "p="; p; " end"
PRINT p, p
p.Name = "say \"x\""
PRINT p
r.W = 1 / 3 : r.H = 1234567
PRINT r
PRINT p; r;
PRINT "."
