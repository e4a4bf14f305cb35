INPUT a
INPUT b%
PRINT a * 2; " "; b%
INPUT c
PRINT c
