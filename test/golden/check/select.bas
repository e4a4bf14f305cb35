DIM n AS INTEGER
SELECT CASE n
  CASE 1, 2.5 : PRINT 1
  CASE 3 TO 5, IS > 9 : PRINT 2
  CASE ELSE : PRINT 3
END SELECT
SELECT CASE "x"
  CASE "a" TO "z" : PRINT 4
END SELECT
' ---- expect
module n:INTEGER
module  selector:INTEGER
module  selector:STRING
select 2 selector=selector value=(variable:INTEGER symbol=n)
  arms
    - 3 items=[[(compare:INTEGER op="=" left=(variable:INTEGER symbol=selector) right=(integer:INTEGER value=1))] [(compare:INTEGER op="=" left=(convert:DOUBLE operand=(variable:INTEGER symbol=selector)) right=(float:DOUBLE value=2.5))]]
      body
        print 3 items=[(value value=(integer:INTEGER value=1))] newline=true
    - 4 items=[[(compare:INTEGER op=">=" left=(variable:INTEGER symbol=selector) right=(integer:INTEGER value=3)) (compare:INTEGER op="<=" left=(variable:INTEGER symbol=selector) right=(integer:INTEGER value=5))] [(compare:INTEGER op=">" left=(variable:INTEGER symbol=selector) right=(integer:INTEGER value=9))]]
      body
        print 4 items=[(value value=(integer:INTEGER value=2))] newline=true
  otherwise
    print 5 items=[(value value=(integer:INTEGER value=3))] newline=true
select 7 selector=selector value=(string:STRING value="x") otherwise=[]
  arms
    - 8 items=[[(compare:INTEGER op=">=" left=(variable:STRING symbol=selector) right=(string:STRING value="a")) (compare:INTEGER op="<=" left=(variable:STRING symbol=selector) right=(string:STRING value="z"))]]
      body
        print 8 items=[(value value=(integer:INTEGER value=4))] newline=true
