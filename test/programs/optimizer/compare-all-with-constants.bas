DIM i AS INTEGER, l AS LONG, s AS SINGLE, d AS DOUBLE
FOR k = -2 TO 2
  i = k : l = k : s = k / 2 : d = k / 2
  PRINT i < 0; i <= 0; i > 0; i >= 0; i = 0; i <> 0; " ";
  PRINT l < 1; l <= 1; l > 1; l >= 1; l = 1; l <> 1; " ";
  PRINT s < 0.5; s <= 0.5; s > 0.5; s >= 0.5; s = 0.5; s <> 0.5; " ";
  PRINT d < -1; d <= -1; d > -1; d >= -1; d = -1; d <> -1
NEXT k
