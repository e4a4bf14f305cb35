CLASS Point
  X AS DOUBLE
  Y AS DOUBLE
  CONSTRUCTOR(a AS DOUBLE, b AS DOUBLE)
    ME.X = a
    ME.Y = b
    PRINT "made "; a; ","; b
  END CONSTRUCTOR
  METHOD Length() AS DOUBLE
    RETURN SQR(ME.X * ME.X + ME.Y * ME.Y)
  END METHOD
END CLASS
DIM p AS Point = NEW Point(3, 4)
PRINT p.Length()
DIM q AS Point
q = NEW Point(6, 8)
PRINT q.Length() + p.Length()
p = q
p.X = 0
PRINT q.X; q.Y; p = q
