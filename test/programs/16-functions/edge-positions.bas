PRINT LEFT$("hello", 0); "|"; LEFT$("hello", -1); "|"; LEFT$("hello", 99); "|"; RIGHT$("hello", 2); "|"; RIGHT$("hello", 0); "|"; RIGHT$("hi", 5); "|"; LEFT$("hello", 2.9)
PRINT MID$("hello", 0); "|"; MID$("hello", 2); "|"; MID$("hello", 2, 2); "|"; MID$("hello", 6); "|"; MID$("hello", 5, 9); "|"; MID$("hello", -3, 2); "|"; MID$("hello", 2, 0); "|"; MID$("hello",2,-1);"|"; MID$("hello",2,-2)
PRINT INSTR("banana","an"); INSTR(3,"banana","an"); INSTR("abc",""); INSTR(3,"abc",""); INSTR(4,"abc",""); INSTR(5,"abc",""); INSTR("","a"); INSTR("",""); INSTR(0,"abc","a"); INSTR(-5,"abc","c"); INSTR(9,"abc","c"); INSTR("abc","C")
PRINT UCASE$("abcÄéß"); LCASE$("ÀBC"); TRIM$("  a b  "); "|"; LTRIM$("  a "); "|"; RTRIM$(" a  "); "|"; SPACE$(3); "|"; SPACE$(-1); "|"; STRING$(3,"xy"); STRING$(2,65); STRING$(0,"a"); STRING$(-1,65); "|"
PRINT ASC(""); ASC("A"); ASC("é"); " "; CHR$(233); CHR$(8364); LEN(CHR$(0)); " "; ASC(CHR$(300))
PRINT VAL("12abc"); VAL("&HFF"); VAL(" 3.5e2x"); VAL("-7"); VAL("+8"); VAL(""); VAL("abc"); VAL(".5"); VAL("1e"); VAL("1e+"); VAL("- 5"); VAL("1 2"); VAL("0x10"); VAL("1,234"); VAL("inf"); VAL("nan")
PRINT LEN("世界"); LEN("a" + CHR$(10)); LEN(STR$(1.5)); LEN(5 + "")
PRINT "abc" < "abd"; "abc" < "ab"; "a" < "B"; "" < "a"; "A" = "a"; "é" > "z"; "10" < "9"
