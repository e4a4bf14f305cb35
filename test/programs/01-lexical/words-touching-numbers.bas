' LF only, tabs	and stuff
	PRINT	"tab"	;	1
 PRINT"nospace";1
PRINT("paren")
IF(1)THEN PRINT"x"
FOR i=1TO 3:PRINT i;:NEXT:PRINT
FOR i = 1 TO 2:PRINT i:NEXT i
x=5:IF x=5THEN PRINT "five"
