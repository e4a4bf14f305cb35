DIM a(2) AS INTEGER ' array
FOR i = 0 TO 2 ' loop
  a(i) = i ' assign
  SELECT CASE a(i) ' select
    ' before the first case
    CASE 0 ' zero
      PRINT "zero" ' print
    CASE ELSE ' else

      PRINT "other"
  END SELECT ' end
NEXT i ' next
SUB S(n) ' sub
  ' body
  PRINT n ' n
END SUB ' end sub
S(5) ' call
TYPE T ' t
  A AS INTEGER
END TYPE ' t
DO ' do
  EXIT DO ' exit
LOOP ' loop
WHILE 0 ' w
WEND ' w
REPEAT ' r
UNTIL 1 ' u
GOSUB x ' gosub
END ' end
x: ' label
RETURN ' return
