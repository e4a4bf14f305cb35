DIM ones$(19), tens$(9)
FOR i = 0 TO 19 : READ ones$(i) : NEXT
FOR i = 2 TO 9 : READ tens$(i) : NEXT
DATA zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen
DATA twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety
FUNCTION Words$(n AS INTEGER)
  IF n < 0 THEN RETURN "minus " + Words$(-n)
  IF n < 20 THEN RETURN ones$(n)
  IF n < 100 THEN
    IF n MOD 10 = 0 THEN RETURN tens$(n \ 10)
    RETURN tens$(n \ 10) + "-" + ones$(n MOD 10)
  END IF
  IF n < 1000 THEN
    IF n MOD 100 = 0 THEN RETURN ones$(n \ 100) + " hundred"
    RETURN ones$(n \ 100) + " hundred and " + Words$(n MOD 100)
  END IF
  LOCAL unit1 AS INTEGER, name$
  IF n < 1000000 THEN
    unit1 = 1000 : name$ = " thousand"
  ELSE
    unit1 = 1000000 : name$ = " million"
  END IF
  IF n MOD unit1 = 0 THEN RETURN Words$(n \ unit1) + name$
  RETURN Words$(n \ unit1) + name$ + " " + Words$(n MOD unit1)
END FUNCTION
DIM k AS INTEGER
FOR i = 1 TO 14
  READ k
  PRINT k; ": "; Words$(k)
NEXT i
DATA 0, 7, 13, 20, 42, 99, 100, 115, 999, 1000, 1001, 65536, 1234567, -40
