DIM x AS INTEGER
x = 42
PRINT x
PRINT LEN("hello world")
