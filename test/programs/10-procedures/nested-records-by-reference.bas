TYPE In1
  V AS INTEGER
END TYPE
TYPE Out1
  A AS In1
  B AS In1
END TYPE
SUB Bump(i AS In1)
  i.V = i.V + 1
END SUB
DIM o AS Out1, a(2) AS Out1
Bump(o.A)
Bump(o.B)
Bump(o.B)
Bump(a(1).B)
PRINT o.A.V; o.B.V; a(1).A.V; a(1).B.V
