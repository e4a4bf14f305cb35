TYPE T ' the type
  ' a comment

  A AS INTEGER ' first
  REM second
  B AS INTEGER

ENDTYPE
DIM t AS T
t.A = 1 : t.B = 2
PRINT t
