IF a THEN
  PRINT 1
ELSE IF b THEN
  PRINT 2
ELSE
  PRINT 3
END IF
PRINT 4
' ---- expect
if 1
  arms
    - 1 condition=(name name="A")
      body
        print 2 console=false items=[(value value=(number value=1))]
    - 3 condition=(name name="B")
      body
        print 4 console=false items=[(value value=(number value=2))]
  otherwise
    print 6 console=false items=[(value value=(number value=3))]
print 8 console=false items=[(value value=(number value=4))]
