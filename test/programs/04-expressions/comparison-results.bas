PRINT 3 > 2; 2 > 3; 2 = 2; 2 <> 2; 2 >= 2; 2 <= 1; 1 < 2
a% = (5 > 3)
PRINT a%
b = (5 < 3)
PRINT b
PRINT (3 > 2) + (2 > 1) + (1 > 2)
PRINT (3 > 2) * 10
PRINT "a" < "b"; "b" < "a"; "a" = "a"; "abc" < "abd"; "ab" < "abc"; "" < "a"; "Z" < "a"; "a" = "A"
