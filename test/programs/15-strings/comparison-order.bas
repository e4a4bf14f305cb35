DIM w$(6)
DATA "pear", "Apple", "apple", "", "10", "9", "été"
FOR i = 0 TO 6 : READ w$(i) : NEXT
FOR i = 0 TO 5
  FOR j = i + 1 TO 6
    IF w$(j) < w$(i) THEN SWAP w$(i), w$(j)
  NEXT j
NEXT i
FOR i = 0 TO 6 : PRINT "["; w$(i); "]"; : NEXT
PRINT
