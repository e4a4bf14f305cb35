TYPE Body
  X AS DOUBLE
  Y AS DOUBLE
  Z AS DOUBLE
  VX AS DOUBLE
  VY AS DOUBLE
  VZ AS DOUBLE
  M AS DOUBLE
END TYPE
DIM b(2) AS Body
b(0) = CREATE Body(0, 0, 0, 0, 0, 0, 10)
b(1) = CREATE Body(X := 5, VY := 1.4, M := 1)
b(2) = CREATE Body(Y := -8, VX := 1.1, VZ := 0.2, M := 0.5)
FUNCTION Energy() AS DOUBLE
  LOCAL e AS DOUBLE, dx AS DOUBLE, dy AS DOUBLE, dz AS DOUBLE
  FOR i = 0 TO 2
    e = e + b(i).M * (b(i).VX ^ 2 + b(i).VY ^ 2 + b(i).VZ ^ 2) / 2
    FOR j = i + 1 TO 2
      dx = b(i).X - b(j).X : dy = b(i).Y - b(j).Y : dz = b(i).Z - b(j).Z
      e = e - b(i).M * b(j).M / SQR(dx * dx + dy * dy + dz * dz)
    NEXT j
  NEXT i
  RETURN e
END FUNCTION
SUB Advance(dt AS DOUBLE)
  LOCAL dx AS DOUBLE, dy AS DOUBLE, dz AS DOUBLE, d2 AS DOUBLE, m AS DOUBLE
  FOR i = 0 TO 2
    FOR j = i + 1 TO 2
      dx = b(i).X - b(j).X : dy = b(i).Y - b(j).Y : dz = b(i).Z - b(j).Z
      d2 = dx * dx + dy * dy + dz * dz
      m = dt / (d2 * SQR(d2))
      b(i).VX = b(i).VX - dx * b(j).M * m
      b(i).VY = b(i).VY - dy * b(j).M * m
      b(i).VZ = b(i).VZ - dz * b(j).M * m
      b(j).VX = b(j).VX + dx * b(i).M * m
      b(j).VY = b(j).VY + dy * b(i).M * m
      b(j).VZ = b(j).VZ + dz * b(i).M * m
    NEXT j
  NEXT i
  FOR i = 0 TO 2
    b(i).X = b(i).X + dt * b(i).VX
    b(i).Y = b(i).Y + dt * b(i).VY
    b(i).Z = b(i).Z + dt * b(i).VZ
  NEXT i
END SUB
PRINT Energy()
FOR k = 1 TO 1000
  Advance(0.001)
NEXT k
PRINT Energy()
FOR i = 0 TO 2
  PRINT b(i).X; " "; b(i).Y; " "; b(i).Z
NEXT i
