FUNCTION Deep AS STRING
  LOCAL i AS INTEGER
  TRY
    FOR i = 1 TO 3
      TRY
        WHILE 1
          TRY
            IF i = 2 THEN RETURN "done"
            EXIT WHILE
          FINALLY
            PRINT "1:"; i
          END TRY
        WEND
      FINALLY
        PRINT "2:"; i
      END TRY
    NEXT
  FINALLY
    PRINT "3"
  END TRY
END FUNCTION
PRINT Deep()
