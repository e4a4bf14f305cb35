10 a = 1
20 IF a = 1 THEN 40 ' go
30 PRINT "never"
40 IF a = 2 THEN 30 ELSE 60 ' other
50 PRINT "never"
60 PRINT "ok"
