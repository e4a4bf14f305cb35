' Quicksort on a module array, recursive
DIM data1(99) AS INTEGER
DIM swaps AS INTEGER

SUB QuickSort(lo AS INTEGER, hi AS INTEGER)
  LOCAL i AS INTEGER, j AS INTEGER, pivot AS INTEGER
  IF lo >= hi THEN EXIT SUB
  i = lo
  j = hi
  pivot = data1((lo + hi) \ 2)
  DO
    WHILE data1(i) < pivot
      i = i + 1
    WEND
    WHILE data1(j) > pivot
      j = j - 1
    WEND
    IF i <= j THEN
      SWAP data1(i), data1(j)
      swaps = swaps + 1
      i = i + 1
      j = j - 1
    END IF
  LOOP UNTIL i > j
  QuickSort(lo, j)
  QuickSort(i, hi)
END SUB

seed% = 12345
FOR k = 0 TO 99
  seed% = (seed% * 1103 + 4721) MOD 32749
  data1(k) = seed% MOD 1000
NEXT k
QuickSort(0, 99)
bad = 0
FOR k = 1 TO 99
  IF data1(k) < data1(k - 1) THEN bad = bad + 1
NEXT k
PRINT "out of order: "; bad
PRINT "swaps: "; swaps
FOR k = 0 TO 99 STEP 11
  PRINT data1(k); " ";
NEXT k
PRINT
