TYPE In3
  V AS INTEGER
  S AS STRING
END TYPE
TYPE In2
  A AS In3
  B AS In3
END TYPE
TYPE In1
  M AS In2
  K AS DOUBLE
END TYPE
DIM x AS In1, y AS In1, t AS In3
x.M.A.V = 1 : x.M.B.V = 2 : x.M.A.S = "a" : x.K = 0.5
y = x
y.M.A.V = 10
t = y.M.A
t.S = "t"
x.M.B = t
PRINT x
PRINT y
PRINT t
