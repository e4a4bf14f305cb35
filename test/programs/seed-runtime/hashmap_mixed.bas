' Seed 2, "Mixed (IF + hashmap + FOR)"
DIM ages AS HASHMAP
ages("Alice") = "30"
ages("Bob") = "25"
IF ages("Alice") = "30" THEN
  PRINT "Alice is 30"
ELSE
  PRINT "wrong"
END IF
total% = 0
FOR i% = 1 TO 5
  IF i% MOD 2 = 1 THEN
    ages("person" + STR$(i%)) = STR$(i% * 10)
    total% = total% + VAL(ages("person" + STR$(i%)))
  END IF
NEXT i%
PRINT total%; " "; ages.SIZE(); " "; ages("person5"); "|"; ages("person2"); "|"
IF ages.HASKEY("Bob") AND NOT ages.HASKEY("Carol") THEN PRINT "keys ok" ELSE PRINT "keys wrong"
