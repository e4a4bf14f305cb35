DIM s AS STRING
FOR i = 1 TO 20
  s = s + "abc"
NEXT i
PRINT LEN(s)
PRINT RIGHT$(s, 4)
