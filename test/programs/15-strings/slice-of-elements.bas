DIM a$(2)
a$(1) = "element one"
PRINT a$(1)(1 TO 7)
DIM n(2) AS STRING
n(2) = "abcdef"
PRINT n(2)(3 TO)
n(2)(1 TO 2) = "XY"
PRINT n(2)
