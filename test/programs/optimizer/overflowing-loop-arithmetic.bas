s% = 1
FOR i = 1 TO 50
  s% = s% * 3 + i
NEXT
PRINT s%
DIM l AS LONG
l = 1
FOR i = 1 TO 80
  l = l * 7 - i
NEXT
PRINT l
h% = 5381
FOR i = 1 TO 26
  h% = h% * 33 XOR (64 + i)
NEXT
PRINT h%
DIM b AS BYTE, u AS UBYTE, sh AS SHORT, us AS USHORT
FOR i = 1 TO 300
  b = b + 3 : u = u + 3 : sh = sh + 321 : us = us + 321
NEXT
PRINT b; " "; u; " "; sh; " "; us
