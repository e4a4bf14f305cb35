WRSTR "abc"
WRSTR "def"
WRCH 65
WRCH 10
WRCH 65 + 256
WRCH 10
a$ = "var"
WRSTR a$ + "!"
PRINT
