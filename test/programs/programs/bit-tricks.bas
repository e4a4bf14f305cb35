FUNCTION PopCount(n AS INTEGER) AS INTEGER
  WHILE n <> 0
    n = n AND (n - 1)
    PopCount = PopCount + 1
  WEND
END FUNCTION
FUNCTION ReverseBits(n AS INTEGER) AS INTEGER
  LOCAL r AS INTEGER
  FOR i = 0 TO 7
    r = r * 2 + (n AND 1)
    n = n \ 2
  NEXT i
  RETURN r
END FUNCTION
FUNCTION Gray(n AS INTEGER) AS INTEGER
  RETURN n XOR (n \ 2)
END FUNCTION
FOR i = 0 TO 7
  PRINT i; " "; BIN$(i, 4); " "; PopCount(i); " "; BIN$(Gray(i), 4); " "; ReverseBits(i)
NEXT i
PRINT PopCount(-1); " "; PopCount(&HFF00FF); " "; HEX$(NOT &HFF); " "; HEX$(&H0F0F XOR &HFFFF)
flags% = 0
flags% = flags% OR 4
flags% = flags% OR 16
PRINT flags%; (flags% AND 4) <> 0; (flags% AND 8) <> 0
flags% = flags% AND NOT 4
PRINT flags%
a% = 12 : b% = 99
a% = a% XOR b% : b% = a% XOR b% : a% = a% XOR b%
PRINT a%; " "; b%
' xorshift in 32 bits
x% = 123456789
FOR i = 1 TO 5
  x% = x% XOR (x% * 8192)
  y% = x% \ 131072
  IF x% < 0 THEN y% = ((x% \ 2) AND &H7FFFFFFF) \ 65536
  x% = x% XOR y%
  x% = x% XOR (x% * 32)
  PRINT x%; " ";
NEXT i
PRINT
