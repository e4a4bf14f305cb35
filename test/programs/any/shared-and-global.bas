GLOBAL g AS ANY
DIM m AS ANY
g = "glob"
SUB Use
  SHARED m
  LOCAL l AS ANY = m
  m = g + l
  g = 1
END SUB
m = 5
Use
PRINT m; g
Use
PRINT m; g
SUB Count
  DIM c AS ANY = "start"
  c = c + 1
  PRINT c
END SUB
Count
Count
