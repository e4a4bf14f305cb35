s$ = "abc"
PRINT LEFT(s$, 1); UCASE(s$); CHR(66); STR(5) + "x"; HEX(255); SPACE(1); STRING(2, "z"); TRIM(" t ")
PRINT LEN(MKI(5)); CVI(MKI(5)); LCASE("ABC")
