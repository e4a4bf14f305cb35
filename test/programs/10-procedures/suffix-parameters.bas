FUNCTION Mix(a%, b&, c!, d#, e$, f@) AS STRING
  RETURN STR$(a%) + "," + STR$(b&) + "," + STR$(c!) + "," + STR$(d#) + "," + e$ + "," + STR$(f@)
END FUNCTION
PRINT Mix(1.9, 5000000000, 0.5, 0.1, "e", 200)
