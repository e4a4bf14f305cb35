' Conditions: numbers that are not 0, strings that are not empty.
SUB Test(v AS ANY)
  IF v THEN PRINT "yes "; ELSE PRINT "no ";
  IF NOT v THEN PRINT "NO" ELSE PRINT "YES"
END SUB
Test 0
Test 5
Test 0.0
Test 0.25
Test ""
Test "0"
DIM v AS ANY, n AS INTEGER
v = 3
WHILE v
  n = n + v
  v = v - 1
WEND
DO UNTIL v
  v = "stop"
LOOP
PRINT n; v; IIF(v, " full", " empty")
