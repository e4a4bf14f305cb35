a# = 1 / 3
b! = 1 / 3
PRINT a#; " "; b!
PRINT STR$(a#)
PRINT STR$(b!)
