z = 0
inf = 1 / z
nan = z / z
PRINT inf; " "; -inf; " "; nan
PRINT inf + 1; " "; inf - inf; " "; inf * 0; " "; 1 / inf
PRINT inf = inf; nan = nan; inf > 1e308; -inf < inf
PRINT STR$(inf); " "; STR$(-inf); " "; STR$(nan)
PRINT 1e308 * 10
