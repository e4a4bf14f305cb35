FOR i = 1 TO 9
  IF i = 1 THEN
    PRINT "a";
  ELSEIF i = 2 THEN
    PRINT "b";
  ELSEIF i = 3 THEN
    PRINT "c";
  ELSEIF i = 4 THEN
    PRINT "d";
  ELSEIF i = 5 THEN
    PRINT "e";
  ELSEIF i = 6 THEN
    PRINT "f";
  ELSEIF i = 7 THEN
    PRINT "g";
  ELSE
    PRINT "?";
  END IF
NEXT i
PRINT
