DIM i AS INTEGER, l AS LONG, s AS SINGLE, d AS DOUBLE
i = 3 : l = 4 : s = 0.5 : d = 0.25
PRINT i + l; " "; i + s; " "; i + d; " "; l + s; " "; l + d; " "; s + d
PRINT i * s + l * d
PRINT STR$(s * 0.1)
PRINT STR$(s * 0.1!)
i = 2147483647
PRINT i + 1; " "; i + 1&; " "; STR$(i + 1.0#); " "; STR$(i + 1!)
