DIM b AS BYTE, s AS SHORT, u AS UBYTE
FOR b = 125 TO 126 : PRINT b; " "; : NEXT
FOR s = -1 TO 1 : PRINT s; " "; : NEXT
FOR u = 253 TO 254 : PRINT u; " "; : NEXT
PRINT b; " "; s; " "; u
