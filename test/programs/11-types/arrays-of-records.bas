TYPE Emp
  Name AS STRING
  Pay AS DOUBLE
  Dept AS INTEGER
END TYPE
DIM e(4) AS Emp, t AS Emp
DATA "Ann", 300, 1, "Bob", 100, 2, "Cy", 500, 1, "Di", 200, 2, "Ed", 400, 1
FOR i = 0 TO 4
  READ e(i).Name, e(i).Pay, e(i).Dept
NEXT
FOR i = 0 TO 3
  FOR j = 0 TO 3 - i
    IF e(j).Pay > e(j + 1).Pay THEN
      t = e(j)
      e(j) = e(j + 1)
      e(j + 1) = t
    END IF
  NEXT j
NEXT i
FOR i = 0 TO 4
  PRINT e(i).Name; " "; e(i).Pay; " "; e(i).Dept
NEXT
