DIM s$(2000)
FOR i = 0 TO 2000
  s$(i) = "n" + (2000 - i)
NEXT
t$ = ""
FOR i = 0 TO 2000 STEP 400 : t$ = t$ + s$(i) + " " : NEXT
PRINT t$
FOR i = 0 TO 1000
  SWAP s$(i), s$(2000 - i)
NEXT
PRINT s$(0); s$(1000); s$(2000)
