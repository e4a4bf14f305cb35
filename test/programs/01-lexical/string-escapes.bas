PRINT "say \"hi\""
PRINT "a\\b"
PRINT "tab\there"
PRINT "line1\nline2"
PRINT "7 \ 2"
PRINT "C:\path\q"
PRINT LEN("\n"); LEN("\\"); LEN("\""); LEN("\x")
PRINT ASC("\t"); " "; ASC("\n"); " "; ASC("\r")
