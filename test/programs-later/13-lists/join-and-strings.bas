DIM w AS LIST OF STRING = LIST("alpha", "beta", "gamma")
PRINT w.JOIN(", "); "|"; w.JOIN(); "|"; w.JOIN("")
DIM d AS LIST OF DOUBLE = LIST(1, 2.5, 1 / 3)
PRINT d.JOIN(" ")
DIM e AS LIST OF STRING
PRINT "["; e.JOIN(","); "]"
x$ = "own"
w.APPEND(x$)
x$ = "changed"
PRINT w(4)
