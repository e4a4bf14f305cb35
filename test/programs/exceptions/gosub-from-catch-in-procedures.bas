' The subroutine of a procedure enters the TRY that its GOSUB stands in, and is left through FINALLY by RETURN.
SUB Work(depth AS INTEGER)
  DIM n AS INTEGER
  GOSUB again
  PRINT "end of Work "; depth
  RETURN
again:
  n = n + 1
  TRY
    IF n > 2 THEN RETURN
    THROW 10 * depth + n
  CATCH 99
    PRINT "never"
  CATCH
    PRINT "caught "; ERR
    ON n GOSUB again, other
    PRINT "back with "; n
    THROW
  FINALLY
    PRINT "finally "; n
    n = n + 10
  END TRY
other:
  PRINT "other "; n
  IF depth = 1 THEN
    TRY
      Work 2
    CATCH
      PRINT "from inside "; ERR
    END TRY
  END IF
  RETURN
END SUB
TRY
  Work 1
CATCH
  PRINT "top "; ERR; " "; ERL
END TRY
