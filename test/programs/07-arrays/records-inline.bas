TYPE Pt
  X AS INTEGER
  Y AS INTEGER
  N AS STRING
END TYPE
DIM p(3) AS Pt, q AS Pt
FOR i = 0 TO 3
  p(i).X = i
  p(i).Y = i * i
  p(i).N = "p" + i
NEXT i
q = p(2)
p(2).X = 99
PRINT q.X; q.Y; q.N; " "; p(2).X
p(0) = p(3)
p(3).N = "moved"
PRINT p(0).N; p(0).Y; p(3).N
SWAP p(1).X, p(2).X
PRINT p(1).X; " "; p(2).X
