t& = 0
FOR i = 1 TO 200000
  GOSUB add1
NEXT i
PRINT t&
END
add1:
t& = t& + i
RETURN
