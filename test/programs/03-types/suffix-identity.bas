x = 1.5
x% = 2.7
x$ = "three"
x& = 4
x! = 5.5
PRINT x; " "; x%; " "; x$; " "; x&; " "; x!
