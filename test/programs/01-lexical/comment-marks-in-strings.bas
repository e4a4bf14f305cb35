PRINT "it's fine"
PRINT "a:b:c"
PRINT "REM not a comment"
PRINT "? , ; =" ' real comment
