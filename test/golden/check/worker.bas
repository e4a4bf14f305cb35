WORKER W(n AS DOUBLE) AS DOUBLE
  SEND PARENT, n
  RETURN n * RECEIVE(PARENT)
END WORKER
DIM f AS DOUBLE
f = SPAWN W(10)
MATCH RECEIVE(f)
  CASE DOUBLE d : PRINT d
  CASE INTEGER n% : PRINT n%
END MATCH
PRINT AWAIT f
AFTER 2 SECS SEND f, 1
' ---- expect
module f:DOUBLE
module  subject:ANY
module d:DOUBLE
module n%:INTEGER
assign 6 target=(variable:DOUBLE symbol=f) value=(convert:DOUBLE operand=(spawn:LONG worker=W arguments=[(float:DOUBLE value=10)]))
match 7 subject=subject value=(channel:ANY op="receive" channel=(convert:LONG operand=(variable:DOUBLE symbol=f))) otherwise=[]
  arms
    - 8 test=(float) binding=(variable=d value=(convert:DOUBLE operand=(variable:ANY symbol=subject)))
      body
        print 8 items=[(value value=(variable:DOUBLE symbol=d))] newline=true
    - 9 test=(integer) binding=(variable=n% value=(convert:INTEGER operand=(variable:ANY symbol=subject)))
      body
        print 9 items=[(value value=(variable:INTEGER symbol=n%))] newline=true
print 11 items=[(value value=(channel:ANY op="await" channel=(convert:LONG operand=(variable:DOUBLE symbol=f))))] newline=true
timerSend 12 repeat=false delayMs=(float:DOUBLE value=2000) channel=(convert:LONG operand=(variable:DOUBLE symbol=f)) value=(integer:INTEGER value=1)
worker W:DOUBLE
  parameter n:DOUBLE
  result W:DOUBLE
  send 2 channel=(parent:LONG) value=(variable:DOUBLE symbol=n)
  returnProcedure 3 value=(convert:DOUBLE operand=(binary:ANY op="*" left=(convert:ANY operand=(variable:DOUBLE symbol=n)) right=(channel:ANY op="receive" channel=(parent:LONG))))
