DIM a(3) AS SINGLE, b(3) AS SINGLE, n(3) AS INTEGER
a() = b() * 2.5 + a()
a() = n()
a() = -ABS(b())
a() = SUM(b()) / 2
PRINT DOT(a(), b()); MAX(n())
' ---- expect
dimArray 1 array=a bounds=[(upper=(integer:INTEGER value=3))]
dimArray 1 array=b bounds=[(upper=(integer:INTEGER value=3))]
dimArray 1 array=n bounds=[(upper=(integer:INTEGER value=3))]
assignArray 2 target=a value=(arrayBinary:SINGLE op="+" left=(arrayBinary:SINGLE op="*" left=(arrayValue:SINGLE array=b) right=(arrayScalar:SINGLE value=(float:SINGLE value=2.5))) right=(arrayValue:SINGLE array=a))
assignArray 3 target=a value=(arrayConvert:SINGLE operand=(arrayValue:INTEGER array=n))
assignArray 4 target=a value=(arrayUnary:SINGLE op="negate" operand=(arrayUnary:SINGLE op="abs" operand=(arrayValue:SINGLE array=b)))
assignArray 5 target=a value=(arrayScalar:SINGLE value=(binary:SINGLE op="/" left=(reduction:SINGLE op="sum" array=b) right=(float:SINGLE value=2)))
print 6 items=[(value value=(reduction:SINGLE op="dot" array=a second=b)) (value value=(reduction:INTEGER op="max" array=n))] newline=true
