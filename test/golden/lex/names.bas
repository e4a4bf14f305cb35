x X% foo_1$ a! b# c@ d& _u
x^2 2^3 h^
' ---- expect
X X% FOO_1$ A! B# C@ D& _U 
X '^' 2 2 '^' 3 H '^' 

