TYPE Job
  Kind AS STRING
  N AS INTEGER
END TYPE
DIM j(2) AS Job
j(0) = CREATE Job("print", 2) : j(1) = CREATE Job("skip", 0) : j(2) = CREATE Job("print", 1)
FOR EACH k IN j
  SELECT CASE k.Kind
    CASE "print"
      FOR i = 1 TO k.N : PRINT k.Kind; i; " "; : NEXT
    CASE ELSE
      PRINT "("; k.Kind; ") ";
  END SELECT
NEXT
PRINT
