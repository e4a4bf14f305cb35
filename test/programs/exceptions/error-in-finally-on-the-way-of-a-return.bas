' While a RETURN runs a FINALLY the subroutine is still under way: an error there belongs to the TRY around the GOSUB.
TRY
  GOSUB s
  PRINT "not here"
CATCH
  PRINT "caught "; ERR
END TRY
GOSUB t
PRINT "done"
END
s:
TRY
  RETURN
FINALLY
  PRINT "finally"
  THROW 7
END TRY
t:
TRY
  RETURN
FINALLY
  PRINT "finally of t"
  GOSUB u
END TRY
u:
PRINT "u"
RETURN
