TYPE Counter
  Hits AS INTEGER
  Total AS DOUBLE
END TYPE
DIM c AS Counter, cs(2) AS Counter
INC c.Hits
INC c.Hits, 5
INC c.Total, 0.5
DEC cs(1).Hits, 3
PRINT c.Hits; " "; c.Total; " "; cs(1).Hits
