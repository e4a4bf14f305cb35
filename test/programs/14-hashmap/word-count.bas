DIM counts AS HASHMAP
t$ = "the cat and the dog and the bird"
w$ = ""
FOR i = 1 TO LEN(t$) + 1
  c$ = MID$(t$, i, 1)
  IF c$ = " " OR c$ = "" THEN
    IF w$ <> "" THEN counts(w$) = STR$(VAL(counts(w$)) + 1)
    w$ = ""
  ELSE
    w$ = w$ + c$
  END IF
NEXT i
FOR k, v IN counts
  PRINT k; " "; v
NEXT
PRINT counts("the") + counts("and")
