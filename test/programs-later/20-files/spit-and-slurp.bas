SPIT "t_spit.tmp", "line one\nline two"
t$ = SLURP("t_spit.tmp")
PRINT t$; LEN(t$)
SPIT "t_spit.tmp", "世界"
PRINT LEN(SLURP("t_spit.tmp"))
SHELL "rm t_spit.tmp"
x$ = SLURP("t_spit.tmp")
PRINT "never"
