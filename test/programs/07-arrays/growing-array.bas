DIM items(0) AS INTEGER
count = 0
FOR i = 1 TO 50
  IF count > UBOUND(items) THEN REDIM PRESERVE items(count * 2)
  items(count) = i * i
  count = count + 1
NEXT i
total = 0
FOR i = 0 TO count - 1
  total = total + items(i)
NEXT i
PRINT count; " "; total
