' Strings in dynamic places come and go in bounded memory.
DIM v AS ANY, a(7) AS ANY, k AS LONG, l AS LONG
TYPE Slot
  Held AS ANY
END TYPE
DIM r AS Slot, q AS Slot
FUNCTION Make(n AS ANY) AS ANY
  DIM t AS ANY
  t = "value " + n
  RETURN t + "."
END FUNCTION
l = 1
FOR k = 1 TO 63 : l = l * 2 : NEXT
FOR k = 1 TO 200000
  v = Make(k)
  a(k AND 7) = v + v
  r.Held = a(k AND 7)
  q = r
  a((k + 1) AND 7) = l + k
  q.Held = a((k + 1) AND 7)
  v = a((k + 1) AND 7) + 1
NEXT
PRINT v; " "; LEN(r.Held); " "; q.Held
