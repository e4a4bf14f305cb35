PRINT "before"
GOSUB Inner
PRINT "after"
END
Inner:
PRINT "inside"
RETURN
