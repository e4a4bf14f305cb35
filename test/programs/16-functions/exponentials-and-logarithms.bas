FOR i = -3 TO 3
  PRINT EXP(i); " "; EXP(i / 3)
NEXT i
FOR i = 1 TO 10
  PRINT LOG(i); " "; LOG10(i); " "; STR$(LOG(i))
NEXT i
PRINT LOG(0); " "; LOG(-1); " "; LOG10(0); " "; LOG10(1000); " "; EXP(1); " "; EXP(1000); " "; EXP(-1000)
PRINT LOG(EXP(2))
