DIM l AS LIST OF INTEGER = LIST(1, 2)
DIM s AS LIST OF STRING
PRINT l(0); l(3); l.GET(-1); "["; s(1); "]"; s.HEAD(); s.POP(); s.SHIFT()
l.REMOVE(9)
l.INSERT(-5, 0)
l.INSERT(99, 3)
PRINT l.JOIN("-"); l.LENGTH()
