SUB Load(n AS INTEGER)
  LOCAL v AS INTEGER
  FOR i = 1 TO n
    READ v
    PRINT v; ",";
  NEXT
END SUB
Load(2)
READ x
PRINT x; ",";
Load(3)
PRINT
DATA 1, 2, 3, 4, 5, 6
