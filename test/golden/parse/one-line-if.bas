IF a THEN PRINT 1 : PRINT 2 ELSE PRINT 3 : END
IF a THEN 100 ELSE 200
IF a THEN IF b THEN PRINT 1 ELSE PRINT 2 ELSE PRINT 3
PRINT 4
' ---- expect
if 1
  arms
    - 1 condition=(name name="A")
      body
        print 1 console=false items=[(value value=(number value=1))]
        print 1 console=false items=[(value value=(number value=2))]
  otherwise
    print 1 console=false items=[(value value=(number value=3))]
    end 1
if 2
  arms
    - 2 condition=(name name="A")
      body
        goto 2 target=100
  otherwise
    goto 2 target=200
if 3
  arms
    - 3 condition=(name name="A")
      body
        if 3
          arms
            - 3 condition=(name name="B")
              body
                print 3 console=false items=[(value value=(number value=1))]
          otherwise
            print 3 console=false items=[(value value=(number value=2))]
  otherwise
    print 3 console=false items=[(value value=(number value=3))]
print 4 console=false items=[(value value=(number value=4))]
