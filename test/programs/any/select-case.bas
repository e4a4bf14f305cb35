SUB Test(v AS ANY)
  SELECT CASE v
    CASE 1, 2 : PRINT "low"
    CASE 3 TO 5 : PRINT "middle"
    CASE IS > 100 : PRINT "high"
    CASE ELSE : PRINT "else"
  END SELECT
END SUB
SUB Text(v AS ANY)
  SELECT CASE v
    CASE "a" TO "f" : PRINT "first"
    CASE "x" + "y" : PRINT "xy"
    CASE ELSE : PRINT "rest"
  END SELECT
END SUB
DIM l AS LONG
l = 3000000000
Test 2
Test 2.5
Test 4.5
Test l
Test 7
Text "c"
Text "xy"
Text "zz"
