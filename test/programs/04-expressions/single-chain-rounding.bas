DIM s AS SINGLE, t AS SINGLE, i AS INTEGER
s = 0
FOR i = 1 TO 1000
  s = s + 0.1!
NEXT i
PRINT STR$(s)
t = 1
FOR i = 1 TO 20
  t = t * 1.1! - 0.01!
NEXT i
PRINT STR$(t)
DIM d AS DOUBLE
d = s * t
PRINT STR$(d)
PRINT STR$(s / 3! + t * 2!)
