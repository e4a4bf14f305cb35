TYPE Vec2
  X AS DOUBLE
  Y AS DOUBLE
END TYPE
TYPE Particle
  Pos AS Vec2
  Vel AS Vec2
  Name AS STRING
END TYPE
FUNCTION V(x AS DOUBLE, y AS DOUBLE) AS Vec2
  RETURN CREATE Vec2(x, y)
END FUNCTION
FUNCTION Length(a AS Vec2) AS DOUBLE
  RETURN SQR(a.X * a.X + a.Y * a.Y)
END FUNCTION
DIM p(2) AS Particle
DIM g AS Vec2, dt AS Vec2
g = V(0, -10)
dt = V(0.1, 0.1)
FOR i = 0 TO 2
  p(i).Pos = V(i, 0)
  p(i).Vel = V(i * 2, 5 + i)
  p(i).Name = CHR$(97 + i)
NEXT i
FOR step1 = 1 TO 8
  FOR i = 0 TO 2
    p(i).Vel = p(i).Vel + g * dt
    p(i).Pos = p(i).Pos + p(i).Vel * dt
    IF p(i).Pos.Y < 0 THEN
      p(i).Pos.Y = 0
      p(i).Vel.Y = -p(i).Vel.Y / 2
    END IF
  NEXT i
NEXT step1
FOR i = 0 TO 2
  PRINT p(i); " speed "; Length(p(i).Vel)
NEXT i
