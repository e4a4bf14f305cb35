' lengths and places where short strings differ
DIM i AS INTEGER, j AS INTEGER, n AS INTEGER, t AS INTEGER
FOR n = 0 TO 40
  a$ = STRING$(n, "x")
  b$ = LEFT$(STRING$(50, "x"), n)
  IF a$ = b$ THEN t = t + 1
  w$ = STRING$(n, "世")
  v$ = LEFT$(STRING$(50, "世"), n)
  IF w$ = v$ THEN t = t + 1
  IF n > 0 AND a$ = w$ THEN t = t + 1000
  FOR j = 1 TO n
    b$ = LEFT$(STRING$(50, "x"), n)
    MID$(b$, j, 1) = "y"
    IF a$ = b$ THEN t = t + 1000 : PRINT "wrong"; n; j
    v$ = LEFT$(STRING$(50, "世"), n)
    MID$(v$, j, 1) = "界"
    IF w$ = v$ THEN t = t + 1000 : PRINT "wrong"; n; j
    IF w$ <> v$ AND a$ <> b$ THEN t = t + 1
  NEXT j
NEXT n
PRINT t
