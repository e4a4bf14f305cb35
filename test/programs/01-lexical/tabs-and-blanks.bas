	PRINT	"tab"	;	1
      PRINT   "blank"   ;   2
x	=	3	+	4
PRINT x
