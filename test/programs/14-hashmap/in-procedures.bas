DIM h AS HASHMAP
SUB Put(k$, v$)
  h(k$) = v$
END SUB
SUB Fill(m AS HASHMAP, n AS INTEGER)
  FOR i = 1 TO n
    m("p" + i) = STR$(i)
  NEXT
END SUB
FUNCTION Total(m AS HASHMAP) AS DOUBLE
  LOCAL t AS DOUBLE
  FOR k, v IN m
    t = t + VAL(v)
  NEXT
  RETURN t
END FUNCTION
Put("a", "10")
Fill(h, 3)
PRINT h.SIZE(); " "; Total(h)
SUB LocalMap
  DIM m AS HASHMAP
  m("z") = m("z") + "1"
  PRINT m.SIZE(); m("z")
END SUB
LocalMap
LocalMap
