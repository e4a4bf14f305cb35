TYPE Pt
  X AS INTEGER
  Y AS INTEGER
  N AS STRING
END TYPE
SUB Move(p AS Pt, dx AS INTEGER)
  p.X = p.X + dx
  p.N = p.N + "+"
END SUB
FUNCTION Len2(p AS Pt) AS INTEGER
  RETURN p.X * p.X + p.Y * p.Y
END FUNCTION
SUB Deep(p AS Pt)
  Move(p, 100)
END SUB
DIM a AS Pt, list1(2) AS Pt
a.X = 3 : a.Y = 4 : a.N = "a"
PRINT Len2(a)
Move(a, 5)
PRINT a.X; a.N
Deep(a)
PRINT a.X; a.N
list1(1).X = 1
Move(list1(1), 9)
PRINT list1(1).X; list1(1).N
