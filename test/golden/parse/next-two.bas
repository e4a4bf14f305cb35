FOR j = 1 TO 2
FOR i = 1 TO 2
PRINT i
NEXT i, j
PRINT 9
' ---- expect
for 1 variable=J from=(number value=1) limit=(number value=2)
  body
    for 2 variable=I from=(number value=1) limit=(number value=2)
      body
        print 3 console=false items=[(value value=(name name="I"))]
print 5 console=false items=[(value value=(number value=9))]
