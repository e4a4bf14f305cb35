PRINT "before"
a$ = 5
