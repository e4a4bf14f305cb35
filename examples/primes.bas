' Primes by the sieve of Eratosthenes; the limit may be given as an argument.
DIM limit AS INTEGER = 100
IF COMMANDCOUNT > 1 THEN limit = VAL(COMMAND$(1))
DIM crossed(limit) AS BYTE
FOR i = 2 TO limit
  IF crossed(i) = 0 THEN
    PRINT i; " ";
    FOR k = i + i TO limit STEP i
      crossed(k) = 1
    NEXT k
  END IF
NEXT i
PRINT
