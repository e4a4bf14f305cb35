DIM h^
h^ = 70000
PRINT h^
