DIM a(1) AS INTEGER
s$ = "hello"
TRY
  s$(1 TO a(2)) = "j"
CATCH
  PRINT s$
END TRY
TRY
  MID$(s$, a(5), 1) = "j"
CATCH
  PRINT s$
END TRY
MID$(s$, 1, 1) = "j"
PRINT s$
