' In a loop that keeps locals in registers there are few left: room for the result of a division or a shift is made by storing an address.
DIM v(7) AS LONG, q AS LONG, w AS LONG
SUB Divide(p AS INTEGER)
  FOR k% = 0 TO 1
    v(p AND 3) = (q * 8 \ 3) MOD 3
    v(p AND 4) = (w * 8 \ 7) MOD 9
  NEXT
END SUB
SUB DivideByVariables(p AS INTEGER, d AS LONG, e AS LONG)
  FOR k% = 0 TO 2
    v((p + k%) AND 3) = (w * 8 \ d) MOD e + (w \ e) MOD d
  NEXT
END SUB
w = 12345
Divide 6
PRINT v(2); " "; v(4)
DivideByVariables 5, 7, 11
PRINT v(1); " "; v(2); " "; v(3)
