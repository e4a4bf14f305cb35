CONST N = 5, BIG = 9999999999, T = "x" + "y", M = 2 ^ 10, C = CHR$(27), P = 4 * ATN(1)
DIM l AS LONG
l = BIG
PRINT N * 2; T; M; C; P
' ---- expect
module l:LONG
assign 3 target=(variable:LONG symbol=l) value=(long:LONG value=9999999999n)
print 4 items=[(value value=(integer:INTEGER value=10)) (value value=(string:STRING value="xy")) (value value=(integer:INTEGER value=1024)) (value value=(string:STRING value="\u001b")) (value value=(binary:DOUBLE op="*" left=(float:DOUBLE value=4) right=(builtin:DOUBLE builtin="atan" arguments=[(float:DOUBLE value=1)])))] newline=true
