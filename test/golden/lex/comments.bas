PRINT 1 ' comment : x
REM all of it : x
10 REM numbered
PRINT 2 : REM after colon
remark = 1
x = 5 REM no colon
' last without newline
' ---- expect
PRINT 1 

10 
PRINT 2 ':' 
REMARK '=' 1 
X '=' 5 


