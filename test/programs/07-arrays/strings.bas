DIM s$(4), t(2, 2) AS STRING
PRINT "["; s$(0); s$(4); "]"; LEN(t(1, 1))
FOR i = 0 TO 4
  s$(i) = STRING$(i, "*") + CHR$(65 + i)
NEXT i
FOR i = 4 TO 0 STEP -1
  PRINT s$(i)
NEXT i
t(1, 2) = s$(2) + s$(3)
PRINT t(1, 2); LEN(t(1, 2))
s$(2) = "changed"
PRINT t(1, 2)
