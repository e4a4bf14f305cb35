a = 3
PRINT --a; " "; ---a; " "; -+a; " "; +-a
PRINT 2--3; " "; 2-+3; " "; 2+-3; " "; 2*-3; " "; 2^-1; " "; -2^-2
PRINT -(-(-a))
i% = 5
PRINT NOT NOT i%; " "; NOT -i%
