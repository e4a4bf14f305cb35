t = TIMER
WAIT_MS 30
d = TIMER() - t
IF d >= 0.02 AND d < 5 THEN PRINT "about right" ELSE PRINT d
IF TIMER_MS() > 1500000000000 THEN PRINT "wall clock"
