OPEN "t_write_read.tmp" FOR OUTPUT AS #1
PRINT #1, "first"
PRINT #1, 1; 2.5; "x"
PRINT #1, "a", "b"
PRINT #1,
PRINT #1, "no newline";
PRINT #1, "!"
CLOSE #1
OPEN "t_write_read.tmp" FOR INPUT AS #1
WHILE NOT EOF(1)
  LINE INPUT #1, l$
  PRINT "["; l$; "]"
WEND
PRINT EOF(1); LOF(1)
CLOSE
SHELL "rm t_write_read.tmp"
