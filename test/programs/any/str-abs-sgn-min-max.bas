DIM v AS ANY, w AS ANY, l AS LONG
l = -9007199254740993
v = l
PRINT STR$(v); " "; ABS(v); " "; SGN(v)
v = -5
PRINT ABS(v); SGN(v); STR$(v); INT(v / 2)
v = -2.5
PRINT ABS(v); SGN(v); STR$(v); INT(v); FIX(v); CINT(v); ROUND(v)
w = 3
PRINT MAX(v, w); MIN(v, w); MAX(2, w); MIN(w, 3.5)
v = "b"
w = "a"
PRINT MAX(v, w); MIN(v, w)
PRINT STR$(v)
PRINT ABS(v)
