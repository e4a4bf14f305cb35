DIM a AS STRING
DIM b AS STRING
DIM c AS STRING
a = "foo"
b = "bar"
c = a + b
PRINT c
