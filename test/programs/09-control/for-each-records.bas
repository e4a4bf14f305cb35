TYPE P
  N AS STRING
  V AS INTEGER
END TYPE
DIM a(2) AS P
FOR i = 0 TO 2
  a(i).N = CHR$(65 + i)
  a(i).V = i * i
NEXT
FOR EACH q IN a
  PRINT q.N; q.V; " ";
  q.V = 100
NEXT
PRINT
PRINT a(0).V; a(1).V; a(2).V
