PRINT USING "Total: ###.## for @"; 12.5; "Bob"
PRINT USING "## + ## = ###"; 5, 7, 12
PRINT USING "##"; 1; 2; 3
PRINT USING "## @ end"; 5
PRINT USING "##;##"; 1; 2;
PRINT "|"
PRINT USING "###"; "abc"
x = 2.345 : y% = 9
PRINT USING "x=##.# y=###"; x; y%
f$ = "<###.##>"
PRINT USING f$; 1 / 3
FOR i = 1 TO 3
  PRINT USING "## ####.## @"; i; i * 10.5; "row"
NEXT
