a = 5
DIM a(3) AS INTEGER
DIM a%(3)
DIM b(2), b$(2)
a(1) = 10
a%(1) = 20
b(1) = 1.5
b$(1) = "one"
a% = 7
PRINT a; " "; a%; " "; a(1); " "; a%(1); " "; b(1); " "; b$(1)
