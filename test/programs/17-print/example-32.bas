PRINT 7 / 2; " "; 7 \ 2; " "; -7 MOD 3
PRINT "a", 1, 2.50
PRINT "x=";
PRINT
PRINT 1000000; " "; 1234567.5; " "; 1e-5
PRINT "n" + 1 / 8; STR$(2 / 3)
PRINT LEFT$("naïve", 3); LEN("naïve")
PRINT INSTR("banana", "an"); INSTR(3, "banana", "an")
