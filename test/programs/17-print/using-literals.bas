PRINT USING "50% of ###"; 10
PRINT USING "a,b.c ##"; 4
PRINT USING "cost: $##.##"; 5.5
PRINT USING "* ##"; 3
PRINT USING "-##"; 3
PRINT USING "1 + ##"; 3
