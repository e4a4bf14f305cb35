READ a$, b$, c$
PRINT "["; a$; "]["; b$; "]["; c$; "]"
DATA   " padded "  ,   word   ,""
