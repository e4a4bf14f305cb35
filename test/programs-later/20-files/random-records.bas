OPEN "t_random.tmp" FOR RANDOM 12 AS #1
FIELD #1, 8 AS n$, 4 AS v$
FOR i = 1 TO 3
  LSET n$ = "name" + i
  RSET v$ = STR$(i * 10)
  PUT #1, i
NEXT
PRINT LOF(1)
GET #1, 2
PRINT "["; n$; "]["; v$; "]"; LOC(1)
CLOSE #1
SHELL "rm t_random.tmp"
