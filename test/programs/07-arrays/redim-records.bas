TYPE R
  N AS INTEGER
  S AS STRING
END TYPE
DIM a(1) AS R
a(1).N = 5 : a(1).S = "five"
REDIM PRESERVE a(3)
PRINT a(1).N; a(1).S; a(3).N; "["; a(3).S; "]"
REDIM a(3)
PRINT a(1).N; "["; a(1).S; "]"
