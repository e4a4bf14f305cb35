n = FREEFILE
OPEN "t_free.tmp" FOR OUTPUT AS #n
m = FREEFILE
PRINT n; m
CLOSE #n
PRINT FREEFILE
SHELL "rm t_free.tmp"
