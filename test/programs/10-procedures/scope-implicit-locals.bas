SUB A
  temp = temp + 1
  PRINT temp
END SUB
A
A
FUNCTION F(n AS INTEGER) AS INTEGER
  acc = acc + n
  RETURN acc
END FUNCTION
PRINT F(3); F(4)
