' Dynamic locals of one kind around loops, then of another, in code that was made for the first.
FUNCTION total(n AS ANY, stepping AS ANY) AS ANY
  DIM s AS ANY
  DIM i AS ANY
  s = stepping
  i = 0
  WHILE i < n
    IF i MOD 3 = 0 THEN
      s = s + i * 2
    ELSE
      s = s - stepping
    END IF
    i = i + 1
  WEND
  RETURN s
END FUNCTION

FUNCTION joined(n AS INTEGER) AS ANY
  DIM s AS ANY
  DIM i AS INTEGER
  s = 0
  FOR i = 1 TO n
    IF i = n - 2 THEN s = "text"
    IF i < n - 2 THEN s = s + 1
    IF i > n - 2 THEN s = s + "!"
  NEXT i
  RETURN s
END FUNCTION

FUNCTION nested(n AS INTEGER) AS ANY
  DIM a AS ANY
  DIM b AS ANY
  DIM i AS INTEGER
  DIM j AS INTEGER
  a = 0
  b = 0.5
  FOR i = 1 TO n
    FOR j = 1 TO 7
      IF j = 4 THEN b = b * 0.5 + a
      a = a + j
    NEXT j
    IF b > 1000000 THEN b = 0.25
  NEXT i
  PRINT b
  RETURN a
END FUNCTION

DIM k AS INTEGER
FOR k = 1 TO 5
  PRINT total(6000, 1); " "; total(3000, 0.5); " "; total(10, 2)
  PRINT joined(4000)
  PRINT nested(2000)
NEXT k
PRINT total(5000, 3000000000)
