DIM count AS INTEGER
SUB Tick
  SHARED count
  count = count + 1
END SUB
SUB Names
  SHARED label1$, n AS INTEGER
  label1$ = label1$ + "x"
  n = n + 2
END SUB
DIM n AS INTEGER
CALL Tick : CALL Tick : CALL Tick
Names() : Names()
PRINT count; label1$; n
