DIM q(2) AS INTEGER
q() = 4
q(0) = 1
PRINT SUM(q()); MAX(q()); AVG(q())
ERASE q
REDIM q(5)
PRINT q(5)
