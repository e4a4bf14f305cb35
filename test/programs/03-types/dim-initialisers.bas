DIM a AS INTEGER = 3.9
DIM b AS DOUBLE = 7 / 2
DIM s AS STRING = "hi" + "!"
DIM n% = 10, m$ = "m"
DIM c AS BYTE = 300
DIM d AS INTEGER = a * 2 + n%
PRINT a; " "; b; " "; s; " "; n%; m$; " "; c; " "; d
