x = 1 : z = 0
PRINT x / z
PRINT -x / z
PRINT z / z
y% = 5 : w% = 0
PRINT y% / w%
PRINT -y% / w%
i = 0
IF x / z > 1e300 THEN PRINT "huge"
n = z / z
IF n = n THEN PRINT "equal" ELSE PRINT "nan differs"
IF n <> n THEN PRINT "nan <> nan"
IF n < 1 THEN PRINT "less"
IF n > 1 THEN PRINT "greater"
