DIM v(4) AS DOUBLE
SUB ScaleAll(k AS DOUBLE)
  v() = v() * k
END SUB
FUNCTION Total() AS DOUBLE
  RETURN SUM(v())
END FUNCTION
SUB LocalWork
  DIM w(3) AS INTEGER, u(3) AS INTEGER
  w() = 4
  u() = w() * w()
  PRINT SUM(u()); " "; DOT(u(), w())
END SUB
v() = 1.5
ScaleAll(2)
PRINT Total()
LocalWork
