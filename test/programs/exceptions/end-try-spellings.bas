TRY
  THROW 1
CATCH
  PRINT "a"
ENDTRY
try
  throw 2
catch 2
  print "b"
finally
  print "c"
end try
