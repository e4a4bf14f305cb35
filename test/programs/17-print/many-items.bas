a = 1 : b$ = "b" : c% = 3 : d! = 4.5 : e& = 5
PRINT a; b$; c%; d!; e&; a + c%; b$ + b$; d! * 2; e& * 2; -a; NOT c%; a = 1; "x"
PRINT a, b$, c%, d!, e&
PRINT a;
PRINT b$;
PRINT
PRINT "a" + "b"; "c" + 1; 1 + 2
