' An ANY converts to the parameter's type.
FUNCTION Half(n AS INTEGER) AS DOUBLE
  RETURN n / 2
END FUNCTION
FUNCTION Shout(s AS STRING) AS STRING
  RETURN UCASE$(s) + "!"
END FUNCTION
DIM v AS ANY
v = 7.9
PRINT Half(v)
v = "hey"
PRINT Shout(v); LEN(v); MID$(v, 2); INSTR(v, "y"); ASC(v)
v = 65
PRINT CHR$(v); SPACE$(v - 64); STRING$(v - 62, "*"); SQR(v - 1); HEX$(v)
v = "not a number"
PRINT Half(v)
