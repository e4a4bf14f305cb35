CALL s(1, 2)
CALL s
s(1, 2)
s()
s 1, 2
s
s (1), 2
s (1) + 2, 3
o.M(1)
o.M
o.M 1
a(1).b(2).c
' ---- expect
callStatement 1 call=(call callee=S arguments=[(value value=(number value=1)) (value value=(number value=2))])
callStatement 2 call=(name name="S")
callStatement 3 call=(call callee=S arguments=[(value value=(number value=1)) (value value=(number value=2))])
callStatement 4 call=(call callee=S arguments=[])
callStatement 5 call=(call callee=S arguments=[(value value=(number value=1)) (value value=(number value=2))])
callStatement 6 call=(name name="S")
callStatement 7 call=(call callee=S arguments=[(value value=(group operand=(number value=1))) (value value=(number value=2))])
callStatement 8 call=(call callee=S arguments=[(value value=(binary operator="+" left=(group operand=(number value=1)) right=(number value=2))) (value value=(number value=3))])
callStatement 9 call=(memberCall object=(name name="O") member=M arguments=[(value value=(number value=1))])
callStatement 10 call=(member object=(name name="O") member=M)
callStatement 11 call=(memberCall object=(name name="O") member=M arguments=[(value value=(number value=1))])
callStatement 12 call=(member object=(memberCall object=(call callee=A arguments=[(value value=(number value=1))]) member=B arguments=[(value value=(number value=2))]) member=C)
