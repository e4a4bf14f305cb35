TYPE Timer
  Ticks AS INTEGER
END TYPE
TYPE Color
  R AS INTEGER
  G AS INTEGER
END TYPE
DIM a AS Timer
DIM b AS Color
a.Ticks = 4
b.R = 1
b.G = 2
PRINT a.Ticks + b.R + b.G
