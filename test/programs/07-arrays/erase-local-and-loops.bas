FOR k = 1 TO 3
  REDIM w(k)
  w(k) = k
  PRINT w(k); UBOUND(w); " ";
  ERASE w
NEXT
PRINT
