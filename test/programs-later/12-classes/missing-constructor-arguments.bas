CLASS Level1
  N AS INTEGER
  S AS STRING
  CONSTRUCTOR(n AS INTEGER, s AS STRING)
    ME.N = n
    ME.S = s
  END CONSTRUCTOR
END CLASS
DIM a AS Level1 = NEW Level1()
DIM b AS Level1 = NEW Level1(5)
PRINT a.N; "["; a.S; "]"; b.N; "["; b.S; "]"
