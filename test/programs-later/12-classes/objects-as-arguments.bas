CLASS Box
  V AS INTEGER
  METHOD Absorb(o AS Box)
    ME.V = ME.V + o.V
    o.V = 0
  END METHOD
END CLASS
SUB Fill(b AS Box, n AS INTEGER)
  b.V = n
END SUB
FUNCTION Make(n AS INTEGER) AS Box
  DIM b AS Box = NEW Box()
  b.V = n
  RETURN b
END FUNCTION
DIM a AS Box = NEW Box(), b AS Box = Make(7)
Fill(a, 3)
a.Absorb(b)
PRINT a.V; b.V
b = a
PRINT a = b; a <> b; Make(1) = Make(1)
