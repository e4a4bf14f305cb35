' Subroutines that need no stack beside some that do; every way of sharing code.
DIM i AS INTEGER, total AS INTEGER, depth AS INTEGER, k AS INTEGER
GOTO start

before:
  total = total + 1
  RETURN

start:
' one GOSUB, several, from a loop and from another subroutine
FOR i = 1 TO 3
  GOSUB before
  GOSUB twice
NEXT i
PRINT total

' one subroutine runs on into another
GOSUB first
GOSUB second
GOSUB first
PRINT total

' ways out in the middle, loops inside
FOR i = 0 TO 3
  GOSUB early
NEXT i
PRINT total

' recursion, directly and through another
depth = 5
GOSUB down
PRINT total; depth
depth = 4
GOSUB ping
PRINT total; depth

' ON GOSUB to subroutines of both kinds, and out of range
FOR k = 0 TO 5
  ON k GOSUB before, second, down, twice
  PRINT k; total; depth
NEXT k

' in a procedure a bare RETURN may leave either
CALL inside(1)
CALL inside(2)
CALL inside(3)
PRINT total

' a GOTO out of a subroutine leaves its number behind
GOSUB leaves
PRINT "not reached"
out:
PRINT "out"; total
GOSUB before
PRINT total
END

twice:
  GOSUB before
  total = total * 2
  IF total > 1000 THEN total = total - 1000 : RETURN
  total = total + 3
  RETURN

first:
  total = total + 10
second:
  total = total + 100
  RETURN

early:
  FOR k = 1 TO 10
    IF k > i THEN RETURN
    total = total + k
    IF i = 3 THEN EXIT FOR
  NEXT k
  DO
    total = total + 1
    IF total MOD 7 = 0 THEN RETURN
  LOOP

down:
  IF depth <= 0 THEN RETURN
  depth = depth - 1
  GOSUB down
  total = total + 1
  RETURN

ping:
  depth = depth - 1
  IF depth > 0 THEN GOSUB pong
  total = total + 1000
  RETURN
pong:
  depth = depth - 1
  IF depth > 0 THEN GOSUB ping
  total = total - 1
  RETURN

leaves:
  total = 7
  GOTO out

SUB inside(n AS INTEGER)
  GOSUB one
  IF n = 1 THEN RETURN
  GOSUB one
  GOSUB both
  PRINT "inside"; n
  RETURN
one:
  total = total + n
  RETURN
both:
  IF n = 3 THEN EXIT SUB
  GOSUB one
  RETURN
END SUB
