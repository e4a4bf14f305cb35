TYPE TItem
  Code AS STRING
  Qty AS INTEGER
  Price AS DOUBLE
END TYPE
DIM items(4) AS TItem
FOR i = 0 TO 4
  READ items(i).Code, items(i).Qty, items(i).Price
NEXT i
DATA "WIDGET", 120, 2.5, "GADGET", 7, 19.99, "BOLT", 10000, 0.0375, "ANVIL", 1, 1249.5, "NUT", 0, 0.02
PRINT "Code       Qty     Price        Value"
PRINT STRING$(39, "=")
total = 0
FOR i = 0 TO 4
  v = items(i).Qty * items(i).Price
  total = total + v
  PRINT items(i).Code; SPACE$(8 - LEN(items(i).Code));
  PRINT USING "##,###  #,###.## $$##,###.##"; items(i).Qty; items(i).Price; v
NEXT i
PRINT STRING$(39, "-")
PRINT USING "Total: $$##,###.## in ## kinds"; total; 5
low$ = ""
FOR i = 0 TO 4
  IF items(i).Qty < 10 THEN low$ = low$ + items(i).Code + " "
NEXT i
PRINT "Reorder: "; TRIM$(low$)
