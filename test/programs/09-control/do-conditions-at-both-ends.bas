i = 0
DO WHILE i < 10
  i = i + 1
  PRINT i;
LOOP UNTIL i = 3
PRINT
i = 0
DO WHILE i < 2
  i = i + 1
  PRINT i;
LOOP WHILE i < 10
PRINT
i = 0
DO UNTIL i = 5
  i = i + 2
  PRINT i;
  IF i = 4 THEN i = 5
LOOP UNTIL i > 8
PRINT
