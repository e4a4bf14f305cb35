' Sieve of Eratosthenes
CONSTANT N = 1000
DIM composite(N) AS BYTE
count% = 0
FOR i = 2 TO N
  IF composite(i) = 0 THEN
    count% = count% + 1
    IF i < 60 THEN PRINT i; " ";
    FOR j = i * i TO N STEP i
      composite(j) = 1
    NEXT j
  END IF
NEXT i
PRINT
PRINT count%; " primes up to "; N
PRINT "twin primes:";
FOR i = 3 TO 200
  IF composite(i) = 0 AND composite(i + 2) = 0 THEN PRINT " ("; i; ","; i + 2; ")";
NEXT i
PRINT
