DIM a AS LIST OF INTEGER = LIST(1, 2, 3)
DIM b AS LIST OF INTEGER, c AS LIST OF INTEGER
b = a
c = a.COPY()
b.APPEND(4)
c.APPEND(9)
PRINT a.JOIN(","); " "; c.JOIN(",")
PRINT a.REVERSE().JOIN(","); " "; a.REST().JOIN(","); " "; a.TAIL().LENGTH()
a.EXTEND(c)
PRINT a.JOIN(","); " "; c.LENGTH()
