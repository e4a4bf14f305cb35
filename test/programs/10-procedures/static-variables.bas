SUB a
 STATIC n
 n = n + 1: PRINT "a"; n
END SUB
SUB b
 STATIC n
 n = n + 10: PRINT "b"; n
END SUB
n = 100
CALL a
CALL b
CALL a
PRINT n
TYPE P
 x AS INTEGER
END TYPE
SUB c
 STATIC p AS P, t$
 p.x = p.x + 1: t$ = t$ + "."
 PRINT p; t$
END SUB
CALL c
CALL c
SUB s
 STATIC n
 n = n + 1
 IF n < 5 THEN s
 PRINT n;
END SUB
CALL s
PRINT
