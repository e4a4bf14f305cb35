CLASS A
  n AS INTEGER
  CONSTRUCTOR()
    ME.n = 1
  END CONSTRUCTOR
  METHOD Get(k AS INTEGER) AS INTEGER
    Get = ME.n + k
  END METHOD
END CLASS
CLASS B EXTENDS A
  CONSTRUCTOR(x AS LONG)
    ME.n = x
  END CONSTRUCTOR
  METHOD Get(k AS INTEGER) AS INTEGER
    RETURN SUPER.Get(k) + Twice(2)
  END METHOD
  METHOD Twice(k) AS INTEGER
    RETURN k * 2
  END METHOD
END CLASS
DIM o AS A = NEW B()
PRINT o.Get(2.5); o IS B; o = NOTHING
DELETE o
' ---- expect
module o:A
assign 21 target=(variable:A symbol=o) value=(new:B constructorMethod=B.CONSTRUCTOR arguments=[(passing="value" value=(long:LONG value=0n))])
print 22 items=[(value value=(methodCall:INTEGER object=(variable:A symbol=o) method=A.Get virtual=true arguments=[(passing="value" value=(integer:INTEGER value=2))])) (value value=(isClass:INTEGER object=(variable:A symbol=o) class=B)) (value value=(compare:INTEGER op="=" left=(variable:A symbol=o) right=(nothing:NOTHING)))] newline=true
delete 23 target=(variable:A symbol=o)
constructor A.CONSTRUCTOR:nothing at all
  assign 4 target=(objectField:INTEGER object=(me:A) field=n) value=(integer:INTEGER value=1)
method A.Get:INTEGER slot 0
  parameter k:INTEGER
  result A.Get:INTEGER
  assign 7 target=(variable:INTEGER symbol=A.Get) value=(binary:INTEGER op="+" left=(objectField:INTEGER object=(me:A) field=n) right=(variable:INTEGER symbol=k))
constructor B.CONSTRUCTOR:nothing at all
  parameter x:LONG
  superConstructor 11 constructorMethod=A.CONSTRUCTOR arguments=[]
  assign 12 target=(objectField:INTEGER object=(me:B) field=n) value=(convert:INTEGER operand=(variable:LONG symbol=x))
method B.Get:INTEGER slot 0
  parameter k:INTEGER
  result B.Get:INTEGER
  returnProcedure 15 value=(binary:INTEGER op="+" left=(methodCall:INTEGER object=(me:B) method=A.Get virtual=false arguments=[(passing="value" value=(variable:INTEGER symbol=k))]) right=(methodCall:INTEGER object=(me:B) method=B.Twice virtual=true arguments=[(passing="value" value=(float:DOUBLE value=2))]))
method B.Twice:INTEGER slot 1
  parameter k:DOUBLE
  result B.Twice:INTEGER
  returnProcedure 18 value=(convert:INTEGER operand=(binary:DOUBLE op="*" left=(variable:DOUBLE symbol=k) right=(float:DOUBLE value=2)))
