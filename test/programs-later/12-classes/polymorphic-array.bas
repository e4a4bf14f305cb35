CLASS Shape
  METHOD Area() AS DOUBLE
    RETURN 0
  END METHOD
  METHOD Name() AS STRING
    RETURN "shape"
  END METHOD
END CLASS
CLASS Rect1 EXTENDS Shape
  W AS DOUBLE
  H AS DOUBLE
  CONSTRUCTOR(w AS DOUBLE, h AS DOUBLE)
    ME.W = w : ME.H = h
  END CONSTRUCTOR
  METHOD Area() AS DOUBLE
    RETURN ME.W * ME.H
  END METHOD
  METHOD Name() AS STRING
    RETURN "rect"
  END METHOD
END CLASS
CLASS Square EXTENDS Rect1
  CONSTRUCTOR(s AS DOUBLE)
    SUPER(s, s)
  END CONSTRUCTOR
  METHOD Name() AS STRING
    RETURN "square"
  END METHOD
END CLASS
DIM zoo(3) AS Shape
zoo(0) = NEW Shape()
zoo(1) = NEW Rect1(2, 3)
zoo(2) = NEW Square(4)
t = 0
FOR i = 0 TO 2
  PRINT zoo(i).Name(); " "; zoo(i).Area()
  t = t + zoo(i).Area()
NEXT
PRINT t; zoo(3) IS NOTHING; zoo(2) IS Rect1; zoo(1) IS Square
