DIM total(3) AS INTEGER
SUB Add(i AS INTEGER, n AS INTEGER)
  total(i) = total(i) + n
END SUB
FUNCTION Sum4() AS INTEGER
  LOCAL s AS INTEGER
  FOR i = 0 TO 3
    s = s + total(i)
  NEXT i
  RETURN s
END FUNCTION
Add(0, 5) : Add(3, 7) : Add(0, 1)
PRINT total(0); total(3); " "; Sum4()
