a = 1
IF a = 1 THEN ' a comment, still a block
  PRINT "block"
ELSE ' other
  PRINT "no"
END IF ' done
IF a = 2 THEN 'also a block
  PRINT "no"
END IF
PRINT "end"
