DIM a AS STRING
DIM b AS STRING
a = "hello"
b = " world"
PRINT a + b
