DIM a AS ANY, b AS ANY, x(1) AS ANY
a = "a" : b = 2
SWAP a, b
PRINT a; b
x(0) = "long " + "string"
SWAP x(0), a
PRINT x(0); a
SWAP x(0), x(1)
PRINT x(0); x(1)
SUB Local2
  DIM p AS ANY, q AS ANY
  p = "p" + "p" : q = 1.5
  SWAP p, q
  PRINT p; q
END SUB
Local2
