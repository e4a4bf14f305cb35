PRINT INT(7.9); " "; INT(-7.1); " "; INT(1234567.8); " "; INT(3) / 2; " "; FIX(-7.9)
i% = INT(7.9)
PRINT i%; " "; STR$(INT(1234567.8))
