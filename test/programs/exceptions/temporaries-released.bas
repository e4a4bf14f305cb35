FUNCTION Bad$(s$)
  IF LEN(s$) > 3 THEN THROW 1
  RETURN s$ + "!"
END FUNCTION
DIM a(2) AS STRING
c = 0
FOR i = 1 TO 200
  TRY
    x$ = "con" + STR$(i) + Bad$("ab" + STR$(i * 10)) + UCASE$("c" + STR$(i))
    c = c + LEN(x$)
  CATCH
    c = c + 1000
  END TRY
  TRY
    PRINT LEFT$("text" + STR$(i), 1 \ (i - i));
  CATCH
    c = c + 1
  END TRY
  TRY
    a(i - i + 7) = "v" + STR$(i)
  CATCH
    c = c + 1
  END TRY
NEXT
PRINT c
