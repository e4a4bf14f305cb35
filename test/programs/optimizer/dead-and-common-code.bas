a = 5
b = a + 3
c = a + 3
b = 1
PRINT c; b
IF 0 THEN
  PRINT "never"
  c = 99
END IF
WHILE 0 : PRINT "never" : WEND
IF 1 THEN PRINT "always" ELSE PRINT "never"
x% = 7
y% = x% * 2 + x% * 2
z% = (x% * 2) + 1
PRINT y%; z%
d = a * b - a * b
PRINT d
FOR i = 1 TO 0
  PRINT "never"
NEXT
q% = x% \ 7 * 7 + x% MOD 7
PRINT q%; q% = x%
