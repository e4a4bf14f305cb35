DIM l AS LONG
l = 5000000000
PRINT SQR(l); " "; INT(l / 3); " "; STR$(INT(l / 3)); " "; ABS(-l); " "; SGN(-l); " "; MAX(l, 1); " "; MIN(l, -l)
PRINT CINT(2.5) + CINT(3.5); " "; CLNG(2.5) * l
PRINT ROUND(2.5); ROUND(-2.5); ROUND(0.49); " "; ROUND(1e15 + 0.3)
PRINT FIX(2.9) \ 2; " "; CEIL(2.1) * 2
