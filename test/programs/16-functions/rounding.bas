DATA 2.5, -2.5, 2.4, -2.4, 2.6, -2.6, 0.5, -0.5, 0, 3, -3, 1.5
PRINT "x int floor fix ceil round cint"
FOR i = 1 TO 12
  READ x
  PRINT x; " "; INT(x); " "; FLOOR(x); " "; FIX(x) + 0; " "; CEIL(x) + 0; " "; ROUND(x) + 0; " "; CINT(x)
NEXT i
