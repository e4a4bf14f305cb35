DIM a(3) AS INTEGER
DIM h AS HASHMAP
FOR i = 0 TO 3
  a(i) = i - 2
NEXT
h("k") = "v"
FOR EACH e, i IN a
  TRY
    PRINT 12 \ e
  CATCH
    PRINT "zero at "; i
    CONTINUE FOR
  FINALLY
    PRINT "."
  END TRY
NEXT
TRY
  FOR EACH k, v IN h
    PRINT k; v
    THROW 3
  NEXT
CATCH
  PRINT "left"
END TRY
FOR EACH k, v IN h
  PRINT k; v
NEXT
