PRINT "["; SPACE$(3); "]["; SPACE$(0); "]["; SPACE$(-2); "]"
PRINT STRING$(3, "*"); STRING$(2, "ab"); STRING$(4, 65); "["; STRING$(0, "x"); "]["; STRING$(-1, 66); "]"
PRINT STRING$(3, "世"); LEN(STRING$(5, "é"))
PRINT LEN(SPACE$(1000)); STRING$(10, "=")
