TYPE Rec
  S AS STRING
  N AS INTEGER
END TYPE
DIM a(3) AS Rec, b AS Rec
FUNCTION Twice(r AS Rec) AS Rec
  LOCAL t AS Rec
  t = r
  t.S = t.S + t.S
  t.N = t.N * 2
  RETURN t
END FUNCTION
a(0) = CREATE Rec("x", 1)
FOR i = 1 TO 3
  a(i) = Twice(a(i - 1))
NEXT
b = a(3)
b.S = "changed"
FOR i = 0 TO 3 : PRINT a(i); " "; : NEXT
PRINT
