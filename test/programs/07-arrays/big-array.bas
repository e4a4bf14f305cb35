DIM a(100000) AS INTEGER
FOR i = 0 TO 100000
  a(i) = i MOD 1000
NEXT i
t& = 0
FOR i = 0 TO 100000
  t& = t& + a(i)
NEXT i
PRINT t&
