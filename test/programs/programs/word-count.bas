DIM freq AS HASHMAP
DIM words$(100), counts(100) AS INTEGER
text$ = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness"
text$ = LCASE$(text$) + " "
word$ = ""
total% = 0
FOR i = 1 TO LEN(text$)
  c$ = MID$(text$, i, 1)
  IF c$ >= "a" AND c$ <= "z" THEN
    word$ = word$ + c$
  ELSEIF LEN(word$) > 0 THEN
    total% = total% + 1
    IF freq.HASKEY(word$) THEN
      freq(word$) = STR$(VAL(freq(word$)) + 1)
    ELSE
      freq(word$) = "1"
    END IF
    word$ = ""
  END IF
NEXT i
n% = 0
FOR k$, v$ IN freq
  words$(n%) = k$
  counts(n%) = VAL(v$)
  n% = n% + 1
NEXT
FOR i = 0 TO n% - 2
  FOR j = i + 1 TO n% - 1
    IF counts(j) > counts(i) OR (counts(j) = counts(i) AND words$(j) < words$(i)) THEN
      SWAP counts(i), counts(j)
      SWAP words$(i), words$(j)
    END IF
  NEXT j
NEXT i
PRINT total%; " words, "; n%; " different"
FOR i = 0 TO n% - 1
  PRINT words$(i); ": "; counts(i)
NEXT i
