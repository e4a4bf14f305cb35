TYPE P
  X AS INTEGER
  S AS STRING
END TYPE
DIM a(2) AS P, b AS P
a(0) = CREATE P(1, "one") : a(1) = CREATE P(2, "two")
SWAP a(0), a(1)
PRINT a(0); a(1)
b = CREATE P(9, "nine")
SWAP a(2), b
PRINT a(2); b
