WORKER Square(n AS INTEGER) AS INTEGER
  RETURN n * n
END WORKER
WORKER Greet(s AS STRING) AS STRING
  RETURN "hello " + s
END WORKER
DIM h(4) AS DOUBLE
FOR i = 0 TO 4
  h(i) = SPAWN Square(i)
NEXT
g = SPAWN Greet("bob")
FOR i = 0 TO 4
  v = AWAIT h(i)
  PRINT v; " ";
NEXT
r$ = AWAIT g
PRINT r$
