DIM a(9) AS ANY, i AS INTEGER, j AS INTEGER, l AS LONG
l = 5000000000
FOR i = 0 TO 9
  SELECT CASE i MOD 3
    CASE 0 : a(i) = 37 * i MOD 10
    CASE 1 : a(i) = 3.5 * i - 10
    CASE 2 : a(i) = l - i
  END SELECT
NEXT
FOR i = 0 TO 8
  FOR j = i + 1 TO 9
    IF a(j) < a(i) THEN SWAP a(i), a(j)
  NEXT
NEXT
FOR i = 0 TO 9
  PRINT a(i); " ";
NEXT
PRINT
