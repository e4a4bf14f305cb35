SUB s(BYREF n AS INTEGER, d)
  n = d
END SUB
DIM i AS INTEGER, l AS LONG, a(3) AS INTEGER
s i, i
s (i), 1
s l, 2
s a(1), l
s 5, 6
' ---- expect
module i:INTEGER address taken
module l:LONG
dimArray 4 array=a bounds=[(upper=(integer:INTEGER value=3))]
evaluate 5 value=(userCall:nothing at all procedure=s arguments=[(passing="reference" value=(variable:INTEGER symbol=i)) (passing="value" value=(convert:DOUBLE operand=(variable:INTEGER symbol=i)))])
evaluate 6 value=(userCall:nothing at all procedure=s arguments=[(passing="temporary" value=(variable:INTEGER symbol=i)) (passing="value" value=(float:DOUBLE value=1))])
evaluate 7 value=(userCall:nothing at all procedure=s arguments=[(passing="temporary" value=(convert:INTEGER operand=(variable:LONG symbol=l))) (passing="value" value=(float:DOUBLE value=2))])
evaluate 8 value=(userCall:nothing at all procedure=s arguments=[(passing="reference" value=(arrayElement:INTEGER array=a subscripts=[(integer:INTEGER value=1)])) (passing="value" value=(convert:DOUBLE operand=(variable:LONG symbol=l)))])
evaluate 9 value=(userCall:nothing at all procedure=s arguments=[(passing="temporary" value=(integer:INTEGER value=5)) (passing="value" value=(float:DOUBLE value=6))])
sub s:nothing at all
  parameter n:INTEGER by reference
  parameter d:DOUBLE
  assign 2 target=(variable:INTEGER symbol=n) value=(convert:INTEGER operand=(variable:DOUBLE symbol=d))
