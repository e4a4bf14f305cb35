PRINT "main"
GOSUB one
PRINT "back"
GOSUB 500
PRINT "end"
END
one:
PRINT "one"
GOSUB two
PRINT "one again"
RETURN
two:
PRINT "two"
RETURN
500 PRINT "five hundred"
RETURN
