READ a$, b$, c$
PRINT a$; "|"; b$; "|"; c$
DATA hello, World, "quoted, comma"
READ d$
PRINT d$; LEN(d$)
DATA 42
READ e$, f$
PRINT e$; f$
DATA 1.50, -7
