' a full-line comment
PRINT "one" ' trailing comment : PRINT "never"
REM PRINT "never"
PRINT "it's two" : REM PRINT "never" : PRINT "never"
   ' indented comment with "quotes" and : colons
rem lower case works too
PRINT "three"'no blank before
