a = 3 : b = 4
SELECT CASE a + b
  CASE a * 2 : PRINT "six"
  CASE b + 3 : PRINT "seven"
END SELECT
SELECT CASE 1
  CASE a > b : PRINT "a greater"
  CASE a < b : PRINT "a less"
END SELECT
SELECT CASE -a
  CASE -5 TO -1 : PRINT "negative range"
END SELECT
SELECT CASE UCASE$("yes")
  CASE "NO" : PRINT "no"
  CASE "Y" + "ES" : PRINT "yes"
END SELECT
