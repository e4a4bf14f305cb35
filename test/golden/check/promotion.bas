DIM b AS BYTE, i AS INTEGER, l AS LONG, s AS SINGLE, d AS DOUBLE, u AS UINTEGER
i = b + b
l = i * l
d = i / 2
s = s + 1
s = s * i
d = s + l
i = d \ 2
i = i \ 3
i = s \ 2
d = d MOD 2
i = i MOD 3
i = d AND 3
i = NOT d
i = NOT i
i = -b
b = 300
i = 3000000000
i = 100000 * 100000
l = 100000 * 100000
l = 9999999999
l = -9223372036854775808
d = 9999999999
s = 0.1
IF l = 9999999999 THEN PRINT 1
IF l = 2.5 THEN PRINT 1
IF s = 0.1 THEN PRINT 1
IF NOT 5 THEN PRINT 1
IF NOT (i > 5) AND NOT l THEN PRINT 2
i = NOT (i > 5)
IF d THEN PRINT
WHILE l: WEND
IF 6.0 AND 3.0 THEN PRINT
PRINT 7% / 2%; 7 \ 2; -7 MOD 3; 7.5 MOD 2; 2 ^ 3
i = u + 1
INC b, 300
FOR i = 1 TO 2.9 STEP l: NEXT
FOR d = 0 TO 1 STEP 0.1: NEXT
FOR d = 0 TO 4: NEXT
FOR l = 1 TO i: NEXT
FOR z = d TO s: NEXT
PRINT 7 \ 0; 7 MOD 0; 1 / 0
' ---- expect
module b:BYTE
module i:INTEGER
module l:LONG
module s:SINGLE
module d:DOUBLE
module u:UINTEGER
module z:INTEGER
assign 2 target=(variable:INTEGER symbol=i) value=(binary:INTEGER op="+" left=(convert:INTEGER operand=(variable:BYTE symbol=b)) right=(convert:INTEGER operand=(variable:BYTE symbol=b)))
assign 3 target=(variable:LONG symbol=l) value=(binary:LONG op="*" left=(convert:LONG operand=(variable:INTEGER symbol=i)) right=(variable:LONG symbol=l))
assign 4 target=(variable:DOUBLE symbol=d) value=(binary:DOUBLE op="/" left=(convert:DOUBLE operand=(variable:INTEGER symbol=i)) right=(float:DOUBLE value=2))
assign 5 target=(variable:SINGLE symbol=s) value=(binary:SINGLE op="+" left=(variable:SINGLE symbol=s) right=(float:SINGLE value=1))
assign 6 target=(variable:SINGLE symbol=s) value=(binary:SINGLE op="*" left=(variable:SINGLE symbol=s) right=(convert:SINGLE operand=(variable:INTEGER symbol=i)))
assign 7 target=(variable:DOUBLE symbol=d) value=(convert:DOUBLE operand=(binary:SINGLE op="+" left=(variable:SINGLE symbol=s) right=(convert:SINGLE operand=(variable:LONG symbol=l))))
assign 8 target=(variable:INTEGER symbol=i) value=(convert:INTEGER operand=(binary:LONG op="\\" left=(convert:LONG operand=(variable:DOUBLE symbol=d)) right=(long:LONG value=2n)))
assign 9 target=(variable:INTEGER symbol=i) value=(binary:INTEGER op="\\" left=(variable:INTEGER symbol=i) right=(integer:INTEGER value=3))
assign 10 target=(variable:INTEGER symbol=i) value=(binary:INTEGER op="\\" left=(convert:INTEGER operand=(variable:SINGLE symbol=s)) right=(integer:INTEGER value=2))
assign 11 target=(variable:DOUBLE symbol=d) value=(binary:DOUBLE op="MOD" left=(variable:DOUBLE symbol=d) right=(float:DOUBLE value=2))
assign 12 target=(variable:INTEGER symbol=i) value=(binary:INTEGER op="MOD" left=(variable:INTEGER symbol=i) right=(integer:INTEGER value=3))
assign 13 target=(variable:INTEGER symbol=i) value=(convert:INTEGER operand=(binary:LONG op="AND" left=(convert:LONG operand=(variable:DOUBLE symbol=d)) right=(long:LONG value=3n)))
assign 14 target=(variable:INTEGER symbol=i) value=(convert:INTEGER operand=(not:LONG logical=false operand=(convert:LONG operand=(variable:DOUBLE symbol=d))))
assign 15 target=(variable:INTEGER symbol=i) value=(not:INTEGER logical=false operand=(variable:INTEGER symbol=i))
assign 16 target=(variable:INTEGER symbol=i) value=(negate:INTEGER operand=(convert:INTEGER operand=(variable:BYTE symbol=b)))
assign 17 target=(variable:BYTE symbol=b) value=(integer:BYTE value=44)
assign 18 target=(variable:INTEGER symbol=i) value=(integer:INTEGER value=2147483647)
assign 19 target=(variable:INTEGER symbol=i) value=(integer:INTEGER value=1410065408)
assign 20 target=(variable:LONG symbol=l) value=(long:LONG value=10000000000n)
assign 21 target=(variable:LONG symbol=l) value=(long:LONG value=9999999999n)
assign 22 target=(variable:LONG symbol=l) value=(long:LONG value=-9223372036854775808n)
assign 23 target=(variable:DOUBLE symbol=d) value=(float:DOUBLE value=9999999999 digits=9999999999n)
assign 24 target=(variable:SINGLE symbol=s) value=(float:SINGLE value=0.10000000149011612)
if 25 otherwise=[]
  arms
    - 25 condition=(compare:INTEGER op="=" left=(variable:LONG symbol=l) right=(long:LONG value=9999999999n))
      body
        print 25 items=[(value value=(integer:INTEGER value=1))] newline=true
if 26 otherwise=[]
  arms
    - 26 condition=(compare:INTEGER op="=" left=(convert:DOUBLE operand=(variable:LONG symbol=l)) right=(float:DOUBLE value=2.5))
      body
        print 26 items=[(value value=(integer:INTEGER value=1))] newline=true
if 27 otherwise=[]
  arms
    - 27 condition=(compare:INTEGER op="=" left=(convert:DOUBLE operand=(variable:SINGLE symbol=s)) right=(float:DOUBLE value=0.1))
      body
        print 27 items=[(value value=(integer:INTEGER value=1))] newline=true
if 28 otherwise=[]
  arms
    - 28 condition=(not:INTEGER logical=true operand=(integer:INTEGER value=5))
      body
        print 28 items=[(value value=(integer:INTEGER value=1))] newline=true
if 29 otherwise=[]
  arms
    - 29 condition=(binary:INTEGER op="AND" left=(not:INTEGER logical=true operand=(compare:INTEGER op=">" left=(variable:INTEGER symbol=i) right=(integer:INTEGER value=5))) right=(not:INTEGER logical=true operand=(variable:LONG symbol=l)))
      body
        print 29 items=[(value value=(integer:INTEGER value=2))] newline=true
assign 30 target=(variable:INTEGER symbol=i) value=(not:INTEGER logical=false operand=(compare:INTEGER op=">" left=(variable:INTEGER symbol=i) right=(integer:INTEGER value=5)))
if 31 otherwise=[]
  arms
    - 31 condition=(truth:INTEGER operand=(variable:DOUBLE symbol=d))
      body
        print 31 items=[] newline=true
while 32 loopId=0 condition=(truth:INTEGER operand=(variable:LONG symbol=l)) body=[]
if 33 otherwise=[]
  arms
    - 33 condition=(binary:INTEGER op="AND" left=(integer:INTEGER value=6) right=(integer:INTEGER value=3))
      body
        print 33 items=[] newline=true
print 34 items=[(value value=(float:DOUBLE value=3.5)) (value value=(integer:INTEGER value=3)) (value value=(integer:INTEGER value=-1)) (value value=(binary:DOUBLE op="MOD" left=(float:DOUBLE value=7.5) right=(float:DOUBLE value=2))) (value value=(binary:DOUBLE op="^" left=(float:DOUBLE value=2) right=(float:DOUBLE value=3)))] newline=true
assign 35 target=(variable:INTEGER symbol=i) value=(binary:INTEGER op="+" left=(convert:INTEGER operand=(variable:UINTEGER symbol=u)) right=(integer:INTEGER value=1))
increment 36 target=(variable:BYTE symbol=b) op="+" amount=(integer:INTEGER value=44)
for 37 loopId=1 variable=i loopType=INTEGER from=(integer:INTEGER value=1) limit=(integer:INTEGER value=2) step=(convert:INTEGER operand=(variable:LONG symbol=l)) body=[]
for 38 loopId=2 variable=d loopType=DOUBLE from=(float:DOUBLE value=0) limit=(float:DOUBLE value=1) step=(float:DOUBLE value=0.1) stepConstant=0.1 body=[]
for 39 loopId=3 variable=d loopType=INTEGER from=(integer:INTEGER value=0) limit=(integer:INTEGER value=4) step=(integer:INTEGER value=1) stepConstant=1 body=[]
for 40 loopId=4 variable=l loopType=LONG from=(long:LONG value=1n) limit=(convert:LONG operand=(variable:INTEGER symbol=i)) step=(long:LONG value=1n) stepConstant=1 body=[]
for 41 loopId=5 variable=z loopType=INTEGER from=(convert:INTEGER operand=(variable:DOUBLE symbol=d)) limit=(convert:INTEGER operand=(variable:SINGLE symbol=s)) step=(integer:INTEGER value=1) stepConstant=1 body=[]
print 42 items=[(value value=(binary:INTEGER op="\\" left=(integer:INTEGER value=7) right=(integer:INTEGER value=0))) (value value=(binary:INTEGER op="MOD" left=(integer:INTEGER value=7) right=(integer:INTEGER value=0))) (value value=(binary:DOUBLE op="/" left=(float:DOUBLE value=1) right=(float:DOUBLE value=0)))] newline=true
