PRINT INSTR("banana", "an"); INSTR(3, "banana", "an"); INSTR("banana", "x"); INSTR("banana", "banana"); INSTR("ban", "banana")
PRINT INSTR(4, "banana", "an"); INSTR(5, "banana", "an"); INSTR(1, "banana", "b"); INSTR(2, "banana", "b")
PRINT INSTR("abc", ""); INSTR(3, "abc", ""); INSTR(4, "abc", ""); INSTR("", "a")
PRINT INSTR("Hello", "h"); INSTR("a,b,c", ",")
a$ = "key=value"
p% = INSTR(a$, "=")
PRINT LEFT$(a$, p% - 1); "/"; MID$(a$, p% + 1)
