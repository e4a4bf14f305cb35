FOR i = 1 TO 2
  n = 0
  DO
    n = n + 1
    SELECT CASE n
      CASE 1
        WHILE 1
          PRINT "w"; i; n; " ";
          EXIT WHILE
        WEND
      CASE 2
        REPEAT
          PRINT "r"; i; n; " ";
        UNTIL 1
      CASE ELSE
        IF n > 3 THEN EXIT DO
        FOR k = 1 TO 2 : PRINT "k"; k; " "; : NEXT
    END SELECT
  LOOP
  PRINT
NEXT i
