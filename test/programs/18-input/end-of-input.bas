INPUT a$
INPUT b
INPUT c$
PRINT "["; a$; "]"; b; "["; c$; "]"
