DIM i AS INTEGER, s AS STRING
PRINT i + i + 1.5 + i
PRINT s + i + i
' ---- expect
module i:INTEGER
module s:STRING
print 2 items=[(value value=(binary:DOUBLE op="+" left=(binary:DOUBLE op="+" left=(convert:DOUBLE operand=(binary:INTEGER op="+" left=(variable:INTEGER symbol=i) right=(variable:INTEGER symbol=i))) right=(float:DOUBLE value=1.5)) right=(convert:DOUBLE operand=(variable:INTEGER symbol=i))))] newline=true
print 3 items=[(value value=(concat:STRING left=(concat:STRING left=(variable:STRING symbol=s) right=(convert:STRING operand=(variable:INTEGER symbol=i))) right=(convert:STRING operand=(variable:INTEGER symbol=i))))] newline=true
