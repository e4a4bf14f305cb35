d$ = DATE$
t$ = TIME$
PRINT LEN(d$); MID$(d$, 3, 1); MID$(d$, 6, 1)
PRINT LEN(t$); MID$(t$, 3, 1); MID$(t$, 6, 1)
IF VAL(RIGHT$(d$, 4)) > 2020 THEN PRINT "year ok"
