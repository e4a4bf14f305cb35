' Module variables that procedures see, changed in loops: whoever looks at them on the way out finds the last value.
DIM count AS INTEGER, total AS LONG, limit AS INTEGER, small AS BYTE, part AS DOUBLE
DIM a(20) AS INTEGER

SUB show(where$)
  PRINT where$; ": "; count; " "; total; " "; small; " "; part
END SUB

SUB work(n AS INTEGER)
  count = 0
  WHILE count < n
    count = count + 1
    total = total + count * 2
    small = small + 100
    part = part + 0.5
  WEND
END SUB

' an index out of bounds leaves the loop in its middle
SUB over()
  TRY
    count = 0
    DO
      count = count + 1
      a(count) = count
      total = total + a(count)
    LOOP
  CATCH
    CALL show("over")
  END TRY
END SUB

' a division by zero does
FUNCTION divide%(d AS INTEGER)
  TRY
    count = 0
    WHILE count < 10
      count = count + 1
      total = total + 100 \ (d - count)
    WEND
  CATCH
    CALL show("divide")
    RETURN count
  END TRY
  RETURN 0
END FUNCTION

' several ways out, one of them back to an outer loop
SUB ways()
  FOR i = 1 TO 4
    count = i
    DO
      count = count + 3
      IF count > 12 THEN EXIT SUB
      IF (count AND 1) = 0 THEN EXIT DO
      limit = limit + count
    LOOP UNTIL limit > 1000
    total = total + count
    IF i = 3 THEN CALL show("ways")
  NEXT i
END SUB

' a call in the outer loop sees what the inner one has done
SUB nested()
  FOR i = 1 TO 3
    FOR j = 1 TO 5
      count = count + j
      IF count > 30 THEN total = total - 1
    NEXT j
    CALL show("nested")
  NEXT i
END SUB

CALL work(7)
CALL show("work")
CALL over()
PRINT divide%(6); " "; divide%(50)
CALL ways()
CALL show("after")
count = 3
CALL nested()
FOR r% = 1 TO 3000
  CALL work(3)
NEXT r%
CALL show("end")
