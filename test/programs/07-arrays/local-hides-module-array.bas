DIM a(3) AS INTEGER
a(1) = 9
SUB loc
 DIM a(2) AS INTEGER
 a(1) = a(1) + 1
 PRINT a(1); UBOUND(a)
END SUB
loc: PRINT "label": loc
CALL loc: PRINT a(1)
SUB grow
 REDIM a(10)
 a(10) = 5
END SUB
grow
PRINT UBOUND(a); a(10); a(1)
FUNCTION sumTo(n)
 DIM w(n)
 FOR i = 0 TO n: w(i) = i: NEXT
 IF n > 0 THEN sumTo = sumTo(n - 1)
 sumTo = sumTo + SUM(w())
END FUNCTION
PRINT sumTo(4)
SUB makes
 REDIM fresh(2)
 fresh(1) = 5
 PRINT fresh(1)
END SUB
makes
FUNCTION join$(n)
 DIM p$(n)
 FOR i = 0 TO n: p$(i) = STR$(i): NEXT
 FOR EACH s$ IN p$: join$ = join$ + s$ + ",": NEXT
END FUNCTION
PRINT join$(5)
