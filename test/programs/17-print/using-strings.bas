PRINT USING "Hello @!"; "world"
PRINT USING "@ is @ years"; "Ann"; 30
PRINT USING "@-@-@"; 1; 2.5; 1 / 3
PRINT USING "[@]"; ""
PRINT USING "no fields"
PRINT USING "@@"; "a"; "b"
