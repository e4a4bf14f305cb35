TYPE Pt
 X AS INTEGER
 Y AS DOUBLE
END TYPE
TYPE Line
 A AS Pt
 B AS Pt
 Name AS STRING
END TYPE
DIM l AS Line, m AS Line
l.A.X = 1: l.B.Y = 2.5: l.Name = "q\"q"
m = l
m.A.X = 9
PRINT l; m; l = m; l <> m
m.A = l.A
PRINT l = m
DIM arr(3) AS Line
arr(2) = l
arr(2).B.X = 77
PRINT arr(2); l.B.X
FUNCTION mk(x, y) AS Pt
 DIM p AS Pt
 p.X = x: p.Y = y
 RETURN p
END FUNCTION
FUNCTION mk2(x, y) AS Pt
 mk2 = CREATE Pt(x, y)
END FUNCTION
PRINT mk(3.7, 4); mk2(5, 6.5); mk(1,2).X
DIM c AS Pt, d AS Pt
c = CREATE Pt(1, 2): d = CREATE Pt(Y := 5, X := 10)
DIM e AS Pt
e = c + d * c - d / c
PRINT e; c + d; d - c; c * d; d / c
SUB bump(p AS Pt)
 p.X = p.X + 1
END SUB
bump c: PRINT c.X
bump arr(2).B: PRINT arr(2).B.X
SWAP c, d: PRINT c; d
IF c = CREATE Pt(10, 5) THEN PRINT "eq"
PRINT CREATE Line(CREATE Pt(1,2), Name := "n")
