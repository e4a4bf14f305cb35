CLASS Res
  Id AS INTEGER
  CONSTRUCTOR(n AS INTEGER)
    ME.Id = n
    PRINT "open "; n
  END CONSTRUCTOR
  DESTRUCTOR
    PRINT "close "; ME.Id
  END DESTRUCTOR
END CLASS
SUB Work
  DIM a AS Res = NEW Res(1)
  DIM b AS Res = NEW Res(2)
  PRINT "working"
END SUB
FUNCTION Keep() AS Res
  DIM r AS Res = NEW Res(3)
  RETURN r
END FUNCTION
Work
PRINT "after"
DIM k AS Res
k = Keep()
PRINT "kept "; k.Id
