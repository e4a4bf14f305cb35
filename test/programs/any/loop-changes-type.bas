' One operation meets INTEGER, then DOUBLE, then STRING.
DIM v AS ANY, k AS INTEGER, s AS STRING
FOR k = 1 TO 30
  IF k = 11 THEN v = v + 0.5
  IF k = 21 THEN v = STR$(v) + ":"
  v = v + k
NEXT
PRINT v
v = 0
FOR k = 1 TO 100000
  v = v + 1
NEXT
PRINT v
