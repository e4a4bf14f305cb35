TYPE Item
  N AS INTEGER
  S AS STRING
END TYPE
DIM a(2) AS Item, b(2) AS Item
FOR i = 0 TO 2
  a(i).N = i : a(i).S = "s" + i
NEXT
b() = a()
a(1).S = "changed"
PRINT b(1).S; b(2).S; b(2).N; a(1).S
