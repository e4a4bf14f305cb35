' Factorials and powers with digit arrays
DIM d(200) AS INTEGER
DIM digits AS INTEGER
SUB Multiply(n AS INTEGER)
  LOCAL carry AS INTEGER, v AS INTEGER
  FOR i = 0 TO digits - 1
    v = d(i) * n + carry
    d(i) = v MOD 10
    carry = v \ 10
  NEXT i
  WHILE carry > 0
    d(digits) = carry MOD 10
    digits = digits + 1
    carry = carry \ 10
  WEND
END SUB
FUNCTION Text$()
  FOR i = digits - 1 TO 0 STEP -1
    Text$ = Text$ + CHR$(48 + d(i))
  NEXT i
END FUNCTION
SUB Reset1
  d() = 0
  d(0) = 1
  digits = 1
END SUB
Reset1
FOR n = 1 TO 60
  Multiply(n)
  IF n MOD 15 = 0 THEN PRINT n; "! = "; Text$()
NEXT n
Reset1
FOR n = 1 TO 200 : Multiply(2) : NEXT
PRINT "2^200 = "; Text$()
s = 0
FOR i = 0 TO digits - 1 : s = s + d(i) : NEXT
PRINT "digit sum "; s
