DIM x, result
DIM a$, b%, c AS LONG, d!
x = 1.25 : result = 2.5
a$ = "s" : b% = 3.99 : c = 9000000000 : d! = 0.5
PRINT x; " "; result
PRINT a$; b%; " "; c; " "; d!
