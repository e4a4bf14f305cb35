DIM h AS HASHMAP
DATA "the", "quick", "brown", "fox", "jumps", "over", "lazy", "dog", "Zebra", "apple", "", "été", "世界", "key 1", "key 2", "longer key with blanks"
FOR i = 1 TO 16
  READ w$
  h(w$) = STR$(i)
NEXT i
FOR k, v IN h
  PRINT v; ":"; k
NEXT
