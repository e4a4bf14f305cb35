DIM i AS INTEGER, s AS SINGLE
i = 16777217 : s = 1
PRINT STR$(i * s); " "; STR$(i + s); " "; STR$(i / s)
PRINT STR$(i / 3!)
