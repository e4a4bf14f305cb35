DIM v AS ANY, h AS HASHMAP
v = 1000000
PRINT v, v * 1.5 / 1.5; " "; v / 3
v = "text"
PRINT v; "|"; TAB(8); v
v = 1 / 3
PRINT USING "#.## @"; v; "s"
v = "str"
PRINT USING "@ ##"; v; 5
v = -0.0000001
CONSOLE v
WRSTR "x" + v
PRINT
