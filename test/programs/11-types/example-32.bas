TYPE Pt
  X AS INTEGER
  Tag AS STRING
END TYPE
DIM a AS Pt = CREATE Pt(3, "p")
DIM b AS Pt
b = a
b.X = 4
PRINT a; " "; b; " "; a = b
