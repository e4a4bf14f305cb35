SUB Change(v AS ANY)
  PRINT v;
  v = v + "!"
  v = v + 1
  PRINT " "; v
END SUB
DIM a AS ANY, s AS STRING, n AS INTEGER
a = "a" : s = "s" : n = 7
Change a
Change s
Change n
Change 2.5
Change "lit" + "eral"
Change a + a
PRINT a; s; n
