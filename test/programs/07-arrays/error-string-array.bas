DIM s$(2)
s$(2) = "ok"
PRINT s$(2)
FOR i = 0 TO 5
  s$(i) = "n" + i
  PRINT s$(i)
NEXT
