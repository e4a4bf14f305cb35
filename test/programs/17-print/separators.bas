PRINT "a"; "b"; "c"
PRINT "a", "b", "c"
PRINT 1; 2, 3; 4
PRINT "x";
PRINT "y",
PRINT "z"
PRINT
PRINT ""
PRINT 1,
PRINT
PRINT 1; ; 2
PRINT 1, , 2
