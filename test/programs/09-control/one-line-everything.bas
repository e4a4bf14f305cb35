i = 0 : WHILE i < 3 : i = i + 1 : PRINT i; : WEND : PRINT
i = 0 : DO : i = i + 1 : PRINT i; : LOOP UNTIL i = 3 : PRINT
i = 0 : REPEAT : i = i + 1 : PRINT i; : UNTIL i = 3 : PRINT
FOR i = 1 TO 3 : IF i = 2 THEN PRINT "two"; ELSE PRINT i;
NEXT : PRINT
FOR i = 1 TO 2 : FOR j = 1 TO 2 : PRINT i; j; : NEXT : NEXT : PRINT
IF i = 3 THEN FOR j = 1 TO 3 : PRINT j; : NEXT : PRINT
IF i = 3 THEN WHILE i > 0 : PRINT i; : i = i - 1 : WEND : PRINT
