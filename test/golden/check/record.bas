TYPE P
  A AS BYTE
  X AS DOUBLE
  N AS STRING
END TYPE
TYPE V
  x AS SINGLE
  y AS SINGLE
END TYPE
SUB s(q AS P)
  q.X = 1
END SUB
DIM p AS P, v(3) AS V, w AS V
p = CREATE P(N := "x", A := 300)
s p
s CREATE P(1)
w = v(1) + v(2) * w
IF v(1) = w THEN PRINT p
v(0).x = w.y
' ---- expect
module p:P address taken
module w:V
dimArray 13 array=v bounds=[(upper=(integer:INTEGER value=3))]
assign 14 target=(variable:P symbol=p) value=(create:P fields=[(field=N value=(string:STRING value="x")) (field=A value=(integer:BYTE value=44))])
evaluate 15 value=(userCall:nothing at all procedure=s arguments=[(passing="reference" value=(variable:P symbol=p))])
evaluate 16 value=(userCall:nothing at all procedure=s arguments=[(passing="temporary" value=(create:P fields=[(field=A value=(integer:BYTE value=1))]))])
assign 17 target=(variable:V symbol=w) value=(recordBinary:V op="+" left=(arrayElement:V array=v subscripts=[(integer:INTEGER value=1)]) right=(recordBinary:V op="*" left=(arrayElement:V array=v subscripts=[(integer:INTEGER value=2)]) right=(variable:V symbol=w)))
if 18 otherwise=[]
  arms
    - 18 condition=(compare:INTEGER op="=" left=(arrayElement:V array=v subscripts=[(integer:INTEGER value=1)]) right=(variable:V symbol=w))
      body
        print 18 items=[(value value=(variable:P symbol=p))] newline=true
assign 19 target=(recordField:SINGLE record=(arrayElement:V array=v subscripts=[(integer:INTEGER value=0)]) field=x) value=(recordField:SINGLE record=(variable:V symbol=w) field=y)
sub s:nothing at all
  parameter q:P by reference
  assign 11 target=(recordField:DOUBLE record=(variable:P symbol=q) field=X) value=(float:DOUBLE value=1)
