DIM a(3) AS INTEGER
DIM s$(3)
SUB t(BYREF x AS INTEGER)
  x = x + 1
  REDIM a(10)
  x = x + 1
END SUB
a(1) = 5
t a(1)
PRINT a(1)
SUB u(BYREF x$)
  x$ = x$ + "b"
  REDIM PRESERVE s$(10)
  x$ = x$ + "c"
END SUB
s$(2) = "a"
u s$(2)
PRINT s$(2)
FUNCTION f(n) AS INTEGER
  REDIM PRESERVE s$(20)
  RETURN n
END FUNCTION
s$(1) = "one"
SWAP s$(1), s$(f(2))
PRINT s$(1); s$(2)
TYPE P
  X AS INTEGER
  N AS STRING
END TYPE
DIM r(2) AS P
SUB v(q AS P)
  q.X = q.X + 1
  q.N = q.N + "!"
  REDIM PRESERVE r(40)
  q.X = q.X * 2
END SUB
r(1).N = "n"
v r(1)
PRINT r(1)
SUB w(BYREF x AS INTEGER)
  ERASE a
  x = 3
END SUB
w a(1)
