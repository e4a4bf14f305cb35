FOR i = 1 TO 3 PRINT i NEXT i
x = 5 PRINT x
' ---- expect
for 1 variable=I from=(number value=1) limit=(number value=3)
  body
    print 1 console=false items=[(value value=(name name="I"))]
assign 2 target=(name name="X") value=(number value=5)
print 2 console=false items=[(value value=(name name="X"))]
