TYPE Pt
  X AS DOUBLE
  Y AS DOUBLE
END TYPE
DIM a(3) AS Pt
FUNCTION Norm(p AS Pt) AS DOUBLE
  RETURN SQR(p.X * p.X + p.Y * p.Y)
END FUNCTION
FUNCTION Flip(p AS Pt) AS Pt
  RETURN CREATE Pt(p.Y, p.X)
END FUNCTION
PRINT Norm(CREATE Pt(3, 4))
a(1) = CREATE Pt(1, 2)
a(2) = Flip(a(1))
a(3) = Flip(CREATE Pt(8, 9))
PRINT a(0); a(1); a(2); a(3)
IF a(1) = CREATE Pt(1, 2) THEN PRINT "equal"
IF a(1) <> CREATE Pt(1, 3) THEN PRINT "different"
