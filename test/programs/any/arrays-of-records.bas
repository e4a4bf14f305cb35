TYPE Item
  Key AS STRING
  Value AS ANY
END TYPE
DIM t(3) AS Item, u(3) AS Item, k AS INTEGER, r AS Item
FOR k = 0 TO 3
  t(k).Key = "k" + k
  t(k).Value = k * 1.5
  IF k MOD 2 = 0 THEN t(k).Value = "v" + k
NEXT
u() = t()
t(0).Value = 100
FOR EACH r IN u
  PRINT r; " ";
NEXT
PRINT
REDIM PRESERVE u(1)
u(1) = t(0)
PRINT u(0); u(1)
SWAP u(0), u(1)
PRINT u(0); u(1)
ERASE t
