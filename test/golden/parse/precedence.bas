x = -2 ^ 2
x = 2 ^ 3 ^ 2
x = 2 ^ -1
x = NOT a = b
x = a OR b XOR c
x = 1 < 2 < 3
x = a AND NOT b OR c
x = a IMP b EQV c
x = -a * b MOD c \ d
x = 5 - -3
x = a IS B AND c
' ---- expect
assign 1 target=(name name="X") value=(unary operator="-" operand=(binary operator="^" left=(number value=2) right=(number value=2)))
assign 2 target=(name name="X") value=(binary operator="^" left=(binary operator="^" left=(number value=2) right=(number value=3)) right=(number value=2))
assign 3 target=(name name="X") value=(binary operator="^" left=(number value=2) right=(unary operator="-" operand=(number value=1)))
assign 4 target=(name name="X") value=(unary operator="NOT" operand=(binary operator="=" left=(name name="A") right=(name name="B")))
assign 5 target=(name name="X") value=(binary operator="OR" left=(name name="A") right=(binary operator="XOR" left=(name name="B") right=(name name="C")))
assign 6 target=(name name="X") value=(binary operator="<" left=(binary operator="<" left=(number value=1) right=(number value=2)) right=(number value=3))
assign 7 target=(name name="X") value=(binary operator="OR" left=(binary operator="AND" left=(name name="A") right=(unary operator="NOT" operand=(name name="B"))) right=(name name="C"))
assign 8 target=(name name="X") value=(binary operator="IMP" left=(name name="A") right=(binary operator="EQV" left=(name name="B") right=(name name="C")))
assign 9 target=(name name="X") value=(binary operator="\\" left=(binary operator="MOD" left=(binary operator="*" left=(unary operator="-" operand=(name name="A")) right=(name name="B")) right=(name name="C")) right=(name name="D"))
assign 10 target=(name name="X") value=(binary operator="-" left=(number value=5) right=(unary operator="-" operand=(number value=3)))
assign 11 target=(name name="X") value=(binary operator="AND" left=(is operand=(name name="A") class=B) right=(name name="C"))
