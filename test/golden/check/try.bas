10 TRY
20   THROW 42
30 CATCH 7
40   PRINT "no"
50 CATCH 41, 42
60   PRINT ERR(); " at "; ERL()
65   THROW
70 FINALLY
80   PRINT "done"
90 END TRY
' ---- expect
label 10 label=10
try 10 tryId=0
  body
    label 20 label=20
    throw 20 code=(integer:INTEGER value=42)
    label 30 label=30
  catches
    - 30 codes=[7]
      body
        label 40 label=40
        print 40 items=[(value value=(string:STRING value="no"))] newline=true
        label 50 label=50
    - 50 codes=[41 42]
      body
        label 60 label=60
        print 60 items=[(value value=(builtin:INTEGER builtin="err" arguments=[])) (value value=(string:STRING value=" at ")) (value value=(builtin:INTEGER builtin="erl" arguments=[]))] newline=true
        label 65 label=65
        throw 65
        label 70 label=70
  finally
    label 80 label=80
    print 80 items=[(value value=(string:STRING value="done"))] newline=true
    label 90 label=90
