DIM row(3) AS INTEGER, size1(2)
row(1) = 5
row = 2
PRINT row(1); row
DIM pos(2) AS INTEGER
pos(2) = 8
PRINT pos(2)
