TRY
  OPEN "no_such_file_here.tmp" FOR INPUT AS #1
CATCH 53
  PRINT "not found "; ERR
END TRY
PRINT EOF(9)
OPEN "no_such_file_here.tmp" FOR INPUT AS #1
PRINT "never"
