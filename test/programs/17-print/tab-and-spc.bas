PRINT TAB(5); "x"
PRINT "ab"; TAB(5); "x"
PRINT "abcdef"; TAB(3); "x"
PRINT "a"; SPC(3); "b"; SPC(0); "c"
PRINT TAB(1); "one"; TAB(10); "ten"; TAB(20); "twenty"
PRINT "ab";
PRINT TAB(6); "same line"
