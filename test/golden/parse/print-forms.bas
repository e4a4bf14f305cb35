PRINT "a"; b, c;
PRINT #1, x
PRINT#1, x
PRINT USING "##"; x; y
? 1
CONSOLE x
' ---- expect
print 1 console=false items=[(value value=(string value="a")) (semicolon) (value value=(name name="B")) (comma) (value value=(name name="C")) (semicolon)]
print 2 console=false channel=(number value=1) items=[(value value=(name name="X"))]
print 3 console=false channel=(number value=1) items=[(value value=(name name="X"))]
print 4 console=false using=(string value="##") items=[(value value=(name name="X")) (semicolon) (value value=(name name="Y"))]
print 5 console=false items=[(value value=(number value=1))]
print 6 console=true items=[(value value=(name name="X"))]
