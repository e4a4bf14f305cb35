TYPE Rec
  n AS INTEGER
  s AS STRING
END TYPE
SUB Leak(n AS INTEGER)
  DIM a(200) AS STRING
  DIM h AS HASHMAP
  DIM r AS Rec
  LOCAL k AS INTEGER
  FOR k = 0 TO 200
    a(k) = "element" + STR$(k + n)
  NEXT
  h("key" + STR$(n)) = a(5)
  r.s = "record" + STR$(n)
  a(200 + n) = "boom"
END SUB
c = 0
FOR i = 1 TO 20
  TRY
    Leak(i)
  CATCH 9
    c = c + 1
  END TRY
NEXT
PRINT c
