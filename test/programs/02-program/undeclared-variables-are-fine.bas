PRINT unset; unset$; "|"; unset%
a = b + 1
PRINT a
