' The division stands in a block that is laid out apart from the line's other code.
FUNCTION F0(p3 AS LONG) AS INTEGER
  DIM la0(7) AS LONG
  w3% = 0
  DO
    w3% = w3% + 1
    p3 = 1 \ la0((p3 <= 1) AND 7)
  LOOP UNTIL w3% >= 2
END FUNCTION
TRY
  IF F0(3) THEN PRINT 1
CATCH
  PRINT ERR; " "; ERL
END TRY
