WORKER Echo() AS INTEGER
  DIM n AS DOUBLE
  DIM count AS INTEGER
  DO
    n = RECEIVE(PARENT)
    IF n < 0 THEN EXIT DO
    SEND PARENT, n * 2
    count = count + 1
  LOOP
  RETURN count
END WORKER
f = SPAWN Echo()
FOR i = 1 TO 3
  SEND f, i
  v = RECEIVE(f)
  PRINT v; " ";
NEXT
SEND f, -1
PRINT AWAIT f
