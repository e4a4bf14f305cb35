SUB Change(BYREF n AS INTEGER, BYREF s$)
  n = n + 1
  s$ = s$ + "+"
  THROW n
  n = 0
END SUB
a% = 1
b$ = "b"
TRY
  Change(a%, b$)
CATCH
  PRINT a%; b$; ERR
END TRY
