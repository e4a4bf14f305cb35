PRINT "partial";
THROW
