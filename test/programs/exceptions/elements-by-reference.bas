' What a procedure did to an element that it got by reference stays when it throws, in arrays that somebody redimensions too.
TYPE P
  X AS INTEGER
  N AS STRING
END TYPE
DIM a(3) AS INTEGER
DIM s$(3)
DIM r(2) AS P
DIM g(1 TO 3, 2 TO 4) AS DOUBLE

SUB plain(BYREF x AS INTEGER)
  x = x + 1
  PRINT "alias"; a(1)
  a(1) = a(1) * 10
  PRINT "seen"; x
  THROW 50
END SUB
a(1) = 5
TRY
  plain a(1)
CATCH 50
  PRINT "caught"; a(1)
END TRY

SUB text(BYREF x$, which)
  x$ = x$ + "b"
  IF which = 1 THEN REDIM PRESERVE s$(10)
  IF which = 2 THEN REDIM s$(12)
  IF which = 3 THEN ERASE s$
  x$ = x$ + "c" + STR$(which)
  THROW 60 + which
END SUB
FOR i = 0 TO 3
  s$(2) = "a"
  TRY
    text s$(2), i
  CATCH
    PRINT ERR;
    IF i < 3 THEN PRINT s$(2); UBOUND(s$)
  END TRY
NEXT
PRINT "erased"

SUB rec(q AS P, deep)
  q.X = q.X + 1
  q.N = q.N + "!"
  IF deep > 0 THEN rec q, deep - 1
  IF deep = 0 THEN REDIM PRESERVE r(40)
  q.X = q.X * 2
  IF deep = 1 THEN THROW 70
END SUB
r(1).N = "n"
r(2).N = "other"
TRY
  rec r(1), 2
CATCH 70
  PRINT r(1); r(2); UBOUND(r)
END TRY

' A field; and the procedure that passes catches nothing itself.
SUB grow(BYREF n$, BYREF z AS DOUBLE)
  n$ = n$ + "?"
  z = z + 0.5
  REDIM PRESERVE r(50)
  REDIM PRESERVE g(1 TO 5, 0 TO 4)
  n$ = n$ + "?"
  z = z + 0.25
  r(2).X = 99
  THROW 80
END SUB
SUB middle(i)
  grow r(2).N, g(i, 4)
END SUB
g(3, 4) = 1
TRY
  middle 3
CATCH 80
  PRINT r(2); g(3, 4)
END TRY

' Normal returns: the change is in the element, another of the same array in its own.
SUB both(BYREF x AS INTEGER, BYREF y AS INTEGER, n)
  x = x + 1
  y = y + 2
  IF n > 0 THEN REDIM PRESERVE a(n)
  x = x * 2
END SUB
both a(1), a(2), 0
PRINT a(1); a(2)
both a(1), a(2), 20
PRINT a(1); a(2); UBOUND(a)

' Gone by the end of the call: error 9, and nothing is held any more.
SUB gone(BYREF x AS INTEGER)
  REDIM a(1)
  x = 3
END SUB
TRY
  gone a(2)
CATCH 9
  PRINT "gone"; ERR; a(1)
END TRY
REDIM PRESERVE a(4)
both a(1), a(1), 0
PRINT a(1)
