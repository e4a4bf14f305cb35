TYPE P
  X AS INTEGER
  S AS STRING
END TYPE
DIM a AS P, b AS P, c AS P
a.X = 1 : a.S = "one"
b = a
c = b
b.X = 2 : b.S = "two"
PRINT a.X; a.S; b.X; b.S; c.X; c.S
a = b
b.S = b.S + "!"
PRINT a.S; b.S
a = a
PRINT a.X; a.S
