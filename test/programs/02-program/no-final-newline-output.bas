PRINT "no newline";
