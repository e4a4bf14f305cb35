PRINT STR$(5); STR$(-5); "|"; STR$(0.5); "|"; STR$(1 / 3); "|"; STR$(1e20); "|"; STR$(1234567); "|"; STR$(-0.25)
DIM l AS LONG = 9007199254740993
PRINT STR$(l); LEN(STR$(l))
PRINT "<" + STR$(3 > 2) + ">"
