TYPE P
  X AS INTEGER
END TYPE
DIM p(2) AS P
p(2).X = 4
PRINT p(2).X
i = 3
p(i).X = 1
PRINT "never"
