calls = 0
FUNCTION NextId() AS INTEGER
  calls = calls + 1
  RETURN calls
END FUNCTION
PRINT NextId(); NextId(); NextId()
PRINT calls
DIM a(5) AS INTEGER
a(NextId()) = NextId()
PRINT a(4); calls
