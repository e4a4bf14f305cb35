TYPE Thing
  Name AS STRING
  Data AS INTEGER
  Size AS DOUBLE
  Next AS INTEGER
  Type AS INTEGER
  End AS INTEGER
  Print AS INTEGER
END TYPE
DIM t AS Thing
t.Name = "box"
t.Data = 1
t.Size = 2.5
t.Next = 3
t.Type = 4
t.End = 5
t.Print = 6
PRINT t.Name; " "; t.Data; " "; t.Size; " "; t.Next + t.Type + t.End + t.Print
