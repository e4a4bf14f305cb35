' own generator, so the histogram is certain
DIM faces(6) AS INTEGER
DIM seed AS LONG
seed = 42
FUNCTION Rnd1(n AS INTEGER) AS INTEGER
  seed = (seed * 1103515245 + 12345) AND &H7FFFFFFF
  RETURN (seed \ 65536) MOD n
END FUNCTION
FOR i = 1 TO 600
  f = Rnd1(6) + 1
  faces(f) = faces(f) + 1
NEXT i
FOR i = 1 TO 6
  PRINT i; ": "; faces(i); " "; STRING$(faces(i) \ 10, "#")
NEXT i
' shuffle a deck
DIM deck(51) AS INTEGER
FOR i = 0 TO 51 : deck(i) = i : NEXT
FOR i = 51 TO 1 STEP -1
  j = Rnd1(i + 1)
  SWAP deck(i), deck(j)
NEXT i
FOR i = 0 TO 12
  PRINT MID$("A23456789TJQK", deck(i) MOD 13 + 1, 1); MID$("SHDC", deck(i) \ 13 + 1, 1); " ";
NEXT i
PRINT
