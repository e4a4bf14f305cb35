print "lower"
PrInT "mixed"
Total = 5
PRINT TOTAL; total; tOtAl
DIM Words$(2)
WORDS$(1) = "Kept Case"
Print words$(1)
SUB Hello
  PRINT "hello sub"
END SUB
CALL HELLO
hello
for I = 1 to 2 : print i : next I
GoTo Done
PRINT "never"
DONE:
PRINT "a" = "A"
