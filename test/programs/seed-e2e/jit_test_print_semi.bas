PRINT "a"; "b"; 3; "c"
PRINT "x=";
PRINT 5
