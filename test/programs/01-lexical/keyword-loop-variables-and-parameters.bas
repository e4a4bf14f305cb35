FOR step = 1 TO 3
  PRINT step;
NEXT step
PRINT
FUNCTION Area(width AS INTEGER, line AS INTEGER) AS INTEGER
  RETURN width * line
END FUNCTION
PRINT Area(3, 4)
SUB Show(text AS STRING, color AS INTEGER)
  PRINT text; color
END SUB
Show("c", 5)
