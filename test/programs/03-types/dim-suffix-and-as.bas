DIM pass% AS INTEGER
pass% = 3
PRINT pass%
DIM who$ AS STRING
who$ = "me"
PRINT who$
