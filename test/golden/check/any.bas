DIM v AS ANY, s AS STRING, d AS DOUBLE, i AS INTEGER
v = 1
i = v
s = v
v = v / 2
v = v \ d
d = v ^ i
v = NOT v
IF v > i THEN v = "text"
s = "a" + v
i = v AND 1
FOR v = i TO d
NEXT
INC v
v = ABS(v)
v = MAX(v, 2)
MATCH TYPE v
  CASE INTEGER n : i = n
  CASE STRING t$ : s = t$
END MATCH
' ---- expect
module v:ANY
module s:STRING
module d:DOUBLE
module i:INTEGER
module  subject:ANY
module n:INTEGER
module t$:STRING
assign 2 target=(variable:ANY symbol=v) value=(convert:ANY operand=(integer:INTEGER value=1))
assign 3 target=(variable:INTEGER symbol=i) value=(convert:INTEGER operand=(variable:ANY symbol=v))
assign 4 target=(variable:STRING symbol=s) value=(convert:STRING operand=(variable:ANY symbol=v))
assign 5 target=(variable:ANY symbol=v) value=(binary:ANY op="/" left=(variable:ANY symbol=v) right=(convert:ANY operand=(integer:INTEGER value=2)))
assign 6 target=(variable:ANY symbol=v) value=(binary:ANY op="\\" left=(variable:ANY symbol=v) right=(convert:ANY operand=(variable:DOUBLE symbol=d)))
assign 7 target=(variable:DOUBLE symbol=d) value=(convert:DOUBLE operand=(binary:ANY op="^" left=(variable:ANY symbol=v) right=(convert:ANY operand=(variable:INTEGER symbol=i))))
assign 8 target=(variable:ANY symbol=v) value=(not:ANY logical=false operand=(variable:ANY symbol=v))
if 9 otherwise=[]
  arms
    - 9 condition=(compare:INTEGER op=">" left=(variable:ANY symbol=v) right=(convert:ANY operand=(variable:INTEGER symbol=i)))
      body
        assign 9 target=(variable:ANY symbol=v) value=(convert:ANY operand=(string:STRING value="text"))
assign 10 target=(variable:STRING symbol=s) value=(concat:STRING left=(string:STRING value="a") right=(builtin:STRING builtin="str" arguments=[(variable:ANY symbol=v)]))
assign 11 target=(variable:INTEGER symbol=i) value=(convert:INTEGER operand=(binary:ANY op="AND" left=(variable:ANY symbol=v) right=(convert:ANY operand=(integer:INTEGER value=1))))
for 12 loopId=0 variable=v loopType=DOUBLE from=(convert:DOUBLE operand=(variable:INTEGER symbol=i)) limit=(variable:DOUBLE symbol=d) step=(float:DOUBLE value=1) stepConstant=1 body=[]
increment 14 target=(variable:ANY symbol=v) op="+" amount=(convert:ANY operand=(integer:INTEGER value=1))
assign 15 target=(variable:ANY symbol=v) value=(builtin:ANY builtin="abs" arguments=[(variable:ANY symbol=v)])
assign 16 target=(variable:ANY symbol=v) value=(builtin:ANY builtin="max" arguments=[(variable:ANY symbol=v) (convert:ANY operand=(integer:INTEGER value=2))])
match 17 subject=subject value=(variable:ANY symbol=v) otherwise=[]
  arms
    - 18 test=(int) binding=(variable=n value=(convert:INTEGER operand=(variable:ANY symbol=subject)))
      body
        assign 18 target=(variable:INTEGER symbol=i) value=(variable:INTEGER symbol=n)
    - 19 test=(string) binding=(variable=t$ value=(convert:STRING operand=(variable:ANY symbol=subject)))
      body
        assign 19 target=(variable:STRING symbol=s) value=(variable:STRING symbol=t$)
