LINE INPUT a$
PRINT "["; a$; "]"
LINE INPUT "prompt> "; b$
PRINT "["; b$; "]"
line input c$
PRINT "["; c$; "]"
