DIM i AS INTEGER, b AS BYTE, l AS LONG, s AS SINGLE
READ i, b, l, s
PRINT i; " "; b; " "; l; " "; STR$(s)
READ i
PRINT i
READ x
PRINT x
DATA 3.99, 300, 5000000000, 0.1
DATA "12abc"
DATA word
