TYPE Inner
  Name AS STRING
  Value AS INTEGER
END TYPE
TYPE Outer
  Item AS Inner
  Tag AS INTEGER
END TYPE
DIM o AS Outer, arr(3) AS Outer
o.Item.Value = 9
o.Item.Name = "nine"
arr(2).Item.Name = "x"
arr(2).Item.Value = o.Item.Value + 1
arr(1) = o
arr(1).Tag = 4
PRINT o.Item.Value; o.Item.Name; arr(2).Item.Name; arr(2).Item.Value; arr(1).Item.Name; arr(1).Tag
i = 1
arr(i + 1).Item = arr(i).Item
PRINT arr(2).Item.Name; arr(2).Item.Value
