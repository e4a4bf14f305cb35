' Merge sort of strings with a work array
CONSTANT LAST = 11
DIM w$(LAST), t$(LAST)
FOR i = 0 TO LAST
  READ w$(i)
NEXT i
MergeSort(0, LAST)
FOR i = 0 TO LAST
  PRINT w$(i); " ";
NEXT i
PRINT

SUB MergeSort(lo AS INTEGER, hi AS INTEGER)
  IF lo >= hi THEN RETURN
  LOCAL mid1 AS INTEGER, a AS INTEGER, b AS INTEGER, k AS INTEGER
  mid1 = (lo + hi) \ 2
  MergeSort(lo, mid1)
  MergeSort(mid1 + 1, hi)
  a = lo
  b = mid1 + 1
  FOR k = lo TO hi
    IF a > mid1 THEN
      t$(k) = w$(b) : b = b + 1
    ELSEIF b > hi THEN
      t$(k) = w$(a) : a = a + 1
    ELSEIF w$(b) < w$(a) THEN
      t$(k) = w$(b) : b = b + 1
    ELSE
      t$(k) = w$(a) : a = a + 1
    END IF
  NEXT k
  FOR k = lo TO hi
    w$(k) = t$(k)
  NEXT k
  PRINT lo; "-"; hi; " ";
  IF lo = 0 AND hi = LAST THEN PRINT
END SUB
DATA pear, fig, apple, "Kiwi", banana, cherry, date, "elder berry", grape, lemon, mango, apple
