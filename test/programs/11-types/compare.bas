TYPE In1
  S AS STRING
  N AS INTEGER
END TYPE
TYPE Out1
  A AS In1
  D AS DOUBLE
END TYPE
DIM x AS Out1, y AS Out1
PRINT x = y; x <> y
x.A.S = "same" : y.A.S = "sa" + "me"
x.A.N = 4 : y.A.N = 4
x.D = 0.5 : y.D = 1 / 2
PRINT x = y; x <> y
y.A.S = "other"
PRINT x = y; x <> y
y = x
PRINT x = y
y.D = 0.25
PRINT x = y
IF x.A = y.A THEN PRINT "inner equal"
IF NOT (x = y) THEN PRINT "outer different"
