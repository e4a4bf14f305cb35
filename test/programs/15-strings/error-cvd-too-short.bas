PRINT "before"
PRINT CVD("short")
PRINT "never"
