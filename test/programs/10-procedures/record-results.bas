TYPE Pt
  X AS DOUBLE
  Y AS DOUBLE
END TYPE
FUNCTION MakePt(x AS DOUBLE, y AS DOUBLE) AS Pt
  LOCAL p AS Pt
  p.X = x
  p.Y = y
  RETURN p
END FUNCTION
FUNCTION Mid2(a AS Pt, b AS Pt) AS Pt
  Mid2 = CREATE Pt((a.X + b.X) / 2, (a.Y + b.Y) / 2)
END FUNCTION
DIM p AS Pt, q AS Pt, m AS Pt
p = MakePt(1, 2)
q = MakePt(4, 6)
m = Mid2(p, q)
PRINT m.X; " "; m.Y
m.X = 0
PRINT p.X; q.X
PRINT Mid2(p, q)
DIM a(2) AS Pt
a(1) = MakePt(7, 8)
PRINT a(1).Y
