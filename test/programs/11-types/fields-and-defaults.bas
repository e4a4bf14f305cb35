TYPE AllKinds
  B AS BYTE
  UB AS UBYTE
  S AS SHORT
  US AS USHORT
  I AS INTEGER
  L AS LONG
  F AS SINGLE
  D AS DOUBLE
  T AS STRING
END TYPE
DIM a AS AllKinds
PRINT a.B; a.UB; a.S; a.US; a.I; a.L; a.F; a.D; "["; a.T; "]"
PRINT a
a.B = 200 : a.UB = 200 : a.S = 40000 : a.US = 40000 : a.I = 1.9 : a.L = 5000000000 : a.F = 0.1 : a.D = 0.1 : a.T = "t"
PRINT a
PRINT STR$(a.F); " "; STR$(a.D)
