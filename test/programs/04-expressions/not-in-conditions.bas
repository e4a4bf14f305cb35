a = 3 : b = 2
IF NOT 5 THEN PRINT "wrong" ELSE PRINT "not taken"
IF NOT (a > b) THEN PRINT "wrong" ELSE PRINT "ok 1"
IF NOT a < b THEN PRINT "ok 2"
IF NOT 0 THEN PRINT "ok 3"
IF NOT NOT 5 THEN PRINT "ok 4"
IF (NOT (a = b)) AND NOT (b = a) THEN PRINT "ok 5"
IF NOT (a > b) OR NOT (b > a) THEN PRINT "ok 6"
IF NOT (NOT (a > b)) THEN PRINT "ok 7"
i = 0
WHILE NOT i = 3
  i = i + 1
WEND
PRINT i
DO UNTIL NOT (i < 6)
  i = i + 1
LOOP
PRINT i
DO
  i = i - 1
LOOP WHILE NOT i < 3
PRINT i
REPEAT
  i = i + 1
UNTIL NOT (i <> 5)
PRINT i
PRINT IIF(NOT 1, "bad", "good")
IF NOT a THEN
  PRINT "bad"
ELSEIF NOT (b = 9) THEN
  PRINT "good"
END IF
