target = 37
lo = 1 : hi = 100
tries = 0
DO
  INPUT "guess? ", g
  tries = tries + 1
  SELECT CASE g
    CASE IS < lo, IS > hi
      PRINT "out of range "; lo; ".."; hi
    CASE IS < target
      PRINT "higher"
      lo = g + 1
    CASE IS > target
      PRINT "lower"
      hi = g - 1
    CASE ELSE
      PRINT "right after "; tries
      EXIT DO
  END SELECT
  IF tries = 10 THEN PRINT "too many" : END
LOOP
