GOSUB a
END
a: PRINT 1
RETURN
SUB s
  ON x GOSUB b, c
  EXIT SUB
b: RETURN
c: RETURN
END SUB
' ---- expect
gosub 1 label=a tryPath=[]
end 2
label 3 label=a
print 3 items=[(value value=(integer:INTEGER value=1))] newline=true
returnGosub 4 orProcedure=false
sub s:nothing at all
  local x:DOUBLE
  onJump 6 jump="gosub" selector=(convert:INTEGER operand=(variable:DOUBLE symbol=x)) labels=[b c] tryPath=[]
  returnProcedure 7
  label 8 label=b
  returnGosub 8 orProcedure=true
  label 9 label=c
  returnGosub 9 orProcedure=true
