TYPE Emp
 Name AS STRING
 Salary AS DOUBLE
 Start AS INTEGER
END TYPE
DIM staff(2) AS Emp
staff(0) = CREATE Emp("Ann", 5000.5, 2001)
staff(1) = CREATE Emp("Bob", 4000, 1999)
staff(2) = CREATE Emp(Name := "Cy", Start := 2010)
FOR i = 0 TO 1: FOR j = 0 TO 1 - i
IF staff(j).Start > staff(j + 1).Start THEN SWAP staff(j), staff(j + 1)
NEXT: NEXT
FOR EACH e IN staff
 PRINT e.Name; " "; e.Salary; " "; e.Start
NEXT
FOR EACH e, k IN staff: PRINT k; e: NEXT
SUB raise(e AS Emp, pct)
 e.Salary = e.Salary * (1 + pct / 100)
END SUB
raise staff(1), 10
PRINT staff(1).Salary
FUNCTION total() AS DOUBLE
 FOR i = 0 TO 2
  total = total + staff(i).Salary
 NEXT
END FUNCTION
PRINT total()
PRINT USING "@ earns $#,###.##"; staff(1).Name; staff(1).Salary
