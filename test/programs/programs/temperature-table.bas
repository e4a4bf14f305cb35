10 PRINT "  C", "  F", "  K"
20 FOR C = -40 TO 100 STEP 20
30 F = C * 9 / 5 + 32
40 K = C + 273.15
50 PRINT C, F, K
60 NEXT C
70 FOR C% = 0 TO 30 STEP 10
80 PRINT USING "### C = ###.# F"; C%; C% * 1.8 + 32
90 NEXT C%
