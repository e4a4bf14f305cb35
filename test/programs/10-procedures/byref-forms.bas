SUB Swap2(BYREF a, BYREF b)
 t = a: a = b: b = t
END SUB
x = 1: y = 2
Swap2 x, y: PRINT x; y
CALL Swap2(x, y): PRINT x; y
DIM q(2): q(0) = 5: q(1) = 6
Swap2 q(0), q(1): PRINT q(0); q(1)
Swap2 (x), y: PRINT x; y
i% = 3: Swap2 i%, x: PRINT i%; x
