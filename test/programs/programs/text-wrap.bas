t$ = "The quick brown fox jumps over the lazy dog and then, feeling rather pleased with itself, trots home to sleep until supper time."
FOR w = 20 TO 40 STEP 10
  PRINT "width "; w
  PRINT STRING$(w, "-")
  Wrap(t$, w)
NEXT w
SUB Wrap(s$, width AS INTEGER)
  LOCAL line1$, word$, c$
  FOR i = 1 TO LEN(s$) + 1
    c$ = MID$(s$, i, 1)
    IF c$ = " " OR i > LEN(s$) THEN
      IF LEN(line1$) + LEN(word$) + 1 > width AND line1$ <> "" THEN
        PRINT line1$
        line1$ = word$
      ELSE
        IF line1$ = "" THEN line1$ = word$ ELSE line1$ = line1$ + " " + word$
      END IF
      word$ = ""
    ELSE
      word$ = word$ + c$
    END IF
  NEXT i
  IF line1$ <> "" THEN PRINT line1$
END SUB
