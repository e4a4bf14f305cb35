k = 0
WHILE 1
  TRY
    k = k + 1
    IF k = 2 THEN EXIT WHILE
  FINALLY
    PRINT "w"; k
  END TRY
WEND
k = 0
DO
  TRY
    k = k + 1
    IF k = 2 THEN EXIT DO
  FINALLY
    PRINT "d"; k
  END TRY
LOOP
k = 0
REPEAT
  TRY
    k = k + 1
    IF k = 2 THEN EXIT REPEAT
  FINALLY
    PRINT "r"; k
  END TRY
UNTIL 0
PRINT "end"
