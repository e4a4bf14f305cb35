TYPE P
  X AS INTEGER
  S AS STRING
END TYPE
WORKER Send3()
  DIM p AS P
  p.X = 4
  p.S = "four"
  SEND PARENT, 1.5
  SEND PARENT, "text"
  SEND PARENT, p
END WORKER
f = SPAWN Send3()
FOR i = 1 TO 3
  MATCH RECEIVE(f)
    CASE DOUBLE d : PRINT "double "; d
    CASE STRING s$ : PRINT "string "; s$
    CASE P q : PRINT "record "; q.X; q.S
  END MATCH
NEXT
x = AWAIT f
