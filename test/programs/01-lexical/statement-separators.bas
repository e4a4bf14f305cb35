: PRINT "a" : PRINT "b" :: PRINT "c" :
:::
PRINT "d":
x = 1 : y = 2 : PRINT x + y
