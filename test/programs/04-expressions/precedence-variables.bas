a = 2 : b = 3 : c = 4
PRINT a + b * c; " "; a * b + c; " "; -a ^ b; " "; a ^ b ^ a; " "; a ^ -a
PRINT a - b - c; " "; c / a / a; " "; c - -a; " "; (a + b) * c
i% = 17 : j% = 5 : k% = -3
PRINT i% \ j% * 2; " "; i% MOD j% \ 2; " "; i% \ k%; " "; i% MOD k%; " "; k% \ 2; " "; k% MOD 2
