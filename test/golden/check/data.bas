READ a, b$
RESTORE later
DATA 1, " 2.5x", 9999999999
later: DATA word
RESTORE 100
100 PRINT
' ---- expect
data "1" " 2.5x" "9999999999" "word"
module a:DOUBLE
module b$:STRING
read 1 targets=[(variable:DOUBLE symbol=a) (variable:STRING symbol=b$)]
restore 2 dataIndex=3
label 4 label=later
restore 5 dataIndex=4
label 100 label=100
print 100 items=[] newline=true
