SUB Forever(n AS INTEGER)
  Forever(n + 1)
END SUB
FOR i = 1 TO 3
  TRY
    Forever(0)
  CATCH 28
    PRINT "stack "; ERR
  END TRY
NEXT
PRINT "goes on"
