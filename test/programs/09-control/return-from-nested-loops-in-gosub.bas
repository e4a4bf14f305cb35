GOSUB find
PRINT "found "; r; c
GOSUB find
PRINT "again "; r; c
END
find:
FOR r = 1 TO 5
  FOR c = 1 TO 5
    IF r * c = 12 THEN RETURN
  NEXT c
NEXT r
RETURN
