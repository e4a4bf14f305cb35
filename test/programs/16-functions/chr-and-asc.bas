PRINT CHR$(65); CHR$(97); CHR$(48); ASC("A"); ASC("abc"); ASC("")
FOR i = 97 TO 122 : PRINT CHR$(i); : NEXT
PRINT
PRINT ASC(CHR$(200)); " "; LEN(CHR$(0))
PRINT CHR$(34) + "quoted" + CHR$(34)
