TYPE Entry
  Name AS STRING
  Value AS ANY
  Extra AS ANY
END TYPE
TYPE Pair
  First AS Entry
  Second AS Entry
END TYPE
DIM a AS Entry, b AS Entry, p AS Pair, l AS LONG
a.Name = "n"
a.Value = 5
a.Extra = "text"
b = a
b.Value = b.Value + b.Extra
PRINT a; " "; b
PRINT a = b; a <> b
b.Value = 5.0 * 1
PRINT a = b
p.First = a
p.Second = b
p.Second.Extra = 1.5
PRINT p
a = CREATE Entry("made", 1 / 4, "x")
PRINT a; CREATE Entry(Extra := 3)
l = 1
a.Value = l
b = a
PRINT a = b
b.Value = "1"
PRINT a = b
INC a.Value, 2
PRINT a.Value
