DIM a(3) AS INTEGER
FOR i = 0 TO 3 : a(i) = i : NEXT
FOR EACH x IN a
  FOR EACH y IN a
    IF y > x THEN EXIT FOR
    PRINT x; y; " ";
  NEXT
NEXT
PRINT
