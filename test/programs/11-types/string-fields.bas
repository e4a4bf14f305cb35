TYPE T
  S AS STRING
END TYPE
DIM a AS T, b(2) AS T
a.S = "hello"
PRINT LEN(a.S); UCASE$(a.S); LEFT$(a.S, 2); a.S + "!"; a.S(2 TO 3)
a.S = a.S + " world"
b(1).S = a.S
a.S(1 TO 5) = "HOWDY"
PRINT a.S; "|"; b(1).S
IF a.S > b(1).S THEN PRINT "greater" ELSE PRINT "less"
