FOR n = 0 TO 4
  ON n GOTO one, two, three
  PRINT n; " fell through"
  GOTO done
one:
  PRINT "one"
  GOTO done
two:
  PRINT "two"
  GOTO done
three:
  PRINT "three"
done:
NEXT n
x = 2.9
ON x GOTO 100, 200, 300
END
100 PRINT 100 : END
200 PRINT 200 : END
300 PRINT 300 : END
