calls = 0
FUNCTION NextId() AS INTEGER
  calls = calls + 1
  RETURN calls
END FUNCTION
PRINT NextId(); NextId(); NextId()
PRINT calls
