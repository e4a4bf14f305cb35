DIM a%(5), b$(3)
a%(2) = 7
b$(1) = "x"
ERASE a%, b$
ERASE a%
REDIM a%(8)
REDIM b$(1)
PRINT a%(2); a%(8); "["; b$(1); "]"
