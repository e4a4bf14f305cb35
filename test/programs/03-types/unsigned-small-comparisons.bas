DIM u AS UBYTE, w AS USHORT, b AS BYTE
u = 200 : w = 60000 : b = -1
IF u > 100 THEN PRINT "u big"
IF w > 32767 THEN PRINT "w big"
IF b < 0 THEN PRINT "b negative"
IF u > b THEN PRINT "u > b"
PRINT u \ 3; " "; w \ 7; " "; u MOD 7; " "; -u; " "; NOT u
u = u * 2
PRINT u
w = w + w
PRINT w
