DIM s AS SINGLE
s = 1 / 3 : PRINT STR$(s)
s = 3.14159274 : PRINT STR$(s)
s = 1e10 : PRINT STR$(s)
s = 1e-10 : PRINT STR$(s)
s = 0.5 : PRINT STR$(s)
s = 123456.789 : PRINT STR$(s)
PRINT STR$(0.1!)
