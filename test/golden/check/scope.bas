FOR i = 1 TO 3
NEXT
k = 5
x = 1: x% = 2: x$ = "s"
DIM n AS INTEGER
n% = n + 1
SUB a(p, q AS STRING)
  FOR i = 1 TO 3: NEXT
  k = k + 1
  loc = 4
  p = LEN(q$)
  n% = 3
END SUB
SUB b
  SHARED k, fresh AS STRING
  fresh = "x"
  fresh$ = "y"
  DIM k2 AS INTEGER = k
END SUB
FUNCTION fac(n AS LONG) AS LONG
  IF n <= 1 THEN fac = 1: EXIT FUNCTION
  fac = n * fac(n - 1)
END FUNCTION
FUNCTION up$(s$)
  up = UCASE$(s$)
  up$ = up + "!"
END FUNCTION
PRINT fac(5); up$("x")
DIM h AS HASHMAP, l AS LIST OF LONG
FOR EACH e IN l: PRINT e: NEXT
FOR k3, v IN h: PRINT k3 + v: NEXT
FOR EACH e IN h: PRINT e: NEXT
PRINT e
DIM t AS STRING
FOR EACH t IN h: NEXT
DIM y AS DOUBLE
FOR EACH y IN l: NEXT
l.APPEND(2.5)
h(3) = 4
PRINT "a" + h(1.5)
l(2) = 7
DEF FN q(z) = z * k + w
PRINT FN q(2)
ERASE l
' ---- expect
module n:INTEGER used by procedures
module h:HASHMAP
module l:LIST OF LONG
module t:STRING
module y:DOUBLE
module i:INTEGER
module k:DOUBLE used by procedures
module w:DOUBLE used by procedures
module x:DOUBLE
module x%:INTEGER
module x$:STRING
module e:LONG
module k3:STRING
module v:STRING
module e:STRING
module  item:LONG
module fresh:STRING used by procedures
for 1 loopId=0 variable=i loopType=INTEGER from=(integer:INTEGER value=1) limit=(integer:INTEGER value=3) step=(integer:INTEGER value=1) stepConstant=1 body=[]
assign 3 target=(variable:DOUBLE symbol=k) value=(float:DOUBLE value=5)
assign 4 target=(variable:DOUBLE symbol=x) value=(float:DOUBLE value=1)
assign 4 target=(variable:INTEGER symbol=x%) value=(integer:INTEGER value=2)
assign 4 target=(variable:STRING symbol=x$) value=(string:STRING value="s")
assign 6 target=(variable:INTEGER symbol=n) value=(binary:INTEGER op="+" left=(variable:INTEGER symbol=n) right=(integer:INTEGER value=1))
print 28 items=[(value value=(userCall:LONG procedure=fac arguments=[(passing="value" value=(long:LONG value=5n))])) (value value=(userCall:STRING procedure=up arguments=[(passing="value" value=(string:STRING value="x"))]))] newline=true
assign 29 target=(variable:HASHMAP symbol=h) value=(newMap:HASHMAP)
assign 29 target=(variable:LIST OF LONG symbol=l) value=(newList:LIST OF LONG items=[])
forEach 30 loopId=1 over="list" collection=(variable:LIST OF LONG symbol=l) bindings=[(what="element" variable=e raw=e)]
  body
    print 30 items=[(value value=(variable:LONG symbol=e))] newline=true
forEach 31 loopId=2 over="map" collection=(variable:HASHMAP symbol=h) bindings=[(what="key" variable=k3 raw=k3) (what="element" variable=v raw=v)]
  body
    print 31 items=[(value value=(concat:STRING left=(variable:STRING symbol=k3) right=(variable:STRING symbol=v)))] newline=true
forEach 32 loopId=3 over="map" collection=(variable:HASHMAP symbol=h) bindings=[(what="key" variable=e raw=e)]
  body
    print 32 items=[(value value=(variable:STRING symbol=e))] newline=true
print 33 items=[(value value=(variable:LONG symbol=e))] newline=true
forEach 35 loopId=4 over="map" collection=(variable:HASHMAP symbol=h) bindings=[(what="key" variable=t raw=t)] body=[]
forEach 37 loopId=5 over="list" collection=(variable:LIST OF LONG symbol=l) bindings=[(what="element" variable=y raw=item converted=(convert:DOUBLE operand=(variable:LONG symbol=item)))] body=[]
evaluate 38 value=(listCall:nothing at all method="append" list=(variable:LIST OF LONG symbol=l) arguments=[(long:LONG value=2n)])
evaluate 39 value=(mapCall:nothing at all method="set" map=(variable:HASHMAP symbol=h) arguments=[(convert:STRING operand=(integer:INTEGER value=3)) (convert:STRING operand=(integer:INTEGER value=4))])
print 40 items=[(value value=(concat:STRING left=(string:STRING value="a") right=(mapCall:STRING method="get" map=(variable:HASHMAP symbol=h) arguments=[(convert:STRING operand=(float:DOUBLE value=1.5))])))] newline=true
evaluate 41 value=(listCall:nothing at all method="set" list=(variable:LIST OF LONG symbol=l) arguments=[(integer:INTEGER value=2) (long:LONG value=7n)])
print 43 items=[(value value=(userCall:DOUBLE procedure=FNq arguments=[(passing="value" value=(float:DOUBLE value=2))]))] newline=true
erase 44 target=(variable:LIST OF LONG symbol=l)
sub a:nothing at all
  parameter p:DOUBLE
  parameter q:STRING
  local i:INTEGER
  local loc:DOUBLE
  for 8 loopId=6 variable=i loopType=INTEGER from=(integer:INTEGER value=1) limit=(integer:INTEGER value=3) step=(integer:INTEGER value=1) stepConstant=1 body=[]
  assign 9 target=(variable:DOUBLE symbol=k) value=(binary:DOUBLE op="+" left=(variable:DOUBLE symbol=k) right=(float:DOUBLE value=1))
  assign 10 target=(variable:DOUBLE symbol=loc) value=(float:DOUBLE value=4)
  assign 11 target=(variable:DOUBLE symbol=p) value=(convert:DOUBLE operand=(builtin:INTEGER builtin="len" arguments=[(variable:STRING symbol=q)]))
  assign 12 target=(variable:INTEGER symbol=n) value=(integer:INTEGER value=3)
sub b:nothing at all
  local k2:INTEGER
  assign 16 target=(variable:STRING symbol=fresh) value=(string:STRING value="x")
  assign 17 target=(variable:STRING symbol=fresh) value=(string:STRING value="y")
  assign 18 target=(variable:INTEGER symbol=k2) value=(convert:INTEGER operand=(variable:DOUBLE symbol=k))
function fac:LONG
  parameter n:LONG
  result fac:LONG
  if 21 otherwise=[]
    arms
      - 21 condition=(compare:INTEGER op="<=" left=(variable:LONG symbol=n) right=(long:LONG value=1n))
        body
          assign 21 target=(variable:LONG symbol=fac) value=(long:LONG value=1n)
          returnProcedure 21
  assign 22 target=(variable:LONG symbol=fac) value=(binary:LONG op="*" left=(variable:LONG symbol=n) right=(userCall:LONG procedure=fac arguments=[(passing="value" value=(binary:LONG op="-" left=(variable:LONG symbol=n) right=(long:LONG value=1n)))]))
function up:STRING
  parameter s$:STRING
  result up:STRING
  assign 25 target=(variable:STRING symbol=up) value=(builtin:STRING builtin="ucase" arguments=[(variable:STRING symbol=s$)])
  assign 26 target=(variable:STRING symbol=up) value=(concat:STRING left=(variable:STRING symbol=up) right=(string:STRING value="!"))
deffn FNq:DOUBLE
  parameter z:DOUBLE
  result FNq:DOUBLE
  returnProcedure 42 value=(binary:DOUBLE op="+" left=(binary:DOUBLE op="*" left=(variable:DOUBLE symbol=z) right=(variable:DOUBLE symbol=k)) right=(variable:DOUBLE symbol=w))
