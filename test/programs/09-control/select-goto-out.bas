FOR i = 1 TO 5
  SELECT CASE i
    CASE 3 : GOTO done
    CASE ELSE : PRINT i;
  END SELECT
NEXT
done:
PRINT "done"; i
