GOTO start
never:
PRINT "never"
start: PRINT "on the label line"
count% = 0
again:
  count% = count% + 1
  IF count% < 3 THEN GOTO again
PRINT count%
GOTO finish_1
PRINT "never"
Finish_1:
PRINT "finished"
