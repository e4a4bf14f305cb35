PRINT 1;
PRINT 2,
PRINT 3
PRINT "a";"b","c"
PRINT 1 + 1; 2 * 3, "x"
PRINT -1; +2; - 3
PRINT (1); (2)
PRINT "tab"; TAB(10); "x"; TAB(5); "y"
PRINT TAB(3); 1; TAB(3); 2
PRINT "a"; SPC(3); "b"; SPC(-1); "c"
PRINT "é"; TAB(4); "x"
PRINT 1, TAB(20); 2
