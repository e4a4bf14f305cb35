OPEN "t_append.tmp" FOR OUTPUT AS 1
PRINT #1, 10
PRINT #1, "text, with comma"
CLOSE #1
OPEN "t_append.tmp" FOR APPEND AS #2
PRINT #2, 2.5
CLOSE #2
OPEN "t_append.tmp" FOR INPUT AS #3
INPUT #3, a
INPUT #3, b$, c
PRINT a; b$; c; EOF(3)
CLOSE #3
SHELL "rm t_append.tmp"
