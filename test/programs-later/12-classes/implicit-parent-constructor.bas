CLASS Base
  CONSTRUCTOR()
    PRINT "base"
  END CONSTRUCTOR
END CLASS
CLASS Derived EXTENDS Base
  CONSTRUCTOR()
    PRINT "derived"
  END CONSTRUCTOR
END CLASS
CLASS Plain EXTENDS Base
END CLASS
DIM a AS Derived = NEW Derived()
DIM b AS Plain = NEW Plain()
DIM c AS Plain = NEW Plain
PRINT a IS Base; b IS Base; b IS Derived; c IS Plain
