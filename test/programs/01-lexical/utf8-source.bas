' комментарий ünïcödé
PRINT "naïve café"
PRINT "世界"
g$ = "Grüße"
PRINT g$; LEN(g$)
PRINT "😀"; LEN("😀")
