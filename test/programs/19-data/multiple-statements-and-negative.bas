10 DATA -1.5,+2, 3E2 : PRINT "after data"
20 READ a, b, c
30 PRINT a; b; c
40 DATA "a:b", c
50 READ x$, y$
60 PRINT x$; y$
