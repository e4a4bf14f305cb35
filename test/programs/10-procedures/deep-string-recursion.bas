FUNCTION Stars$(n AS INTEGER)
  IF n = 0 THEN RETURN ""
  LOCAL t$
  t$ = Stars$(n - 1)
  RETURN t$ + "*"
END FUNCTION
PRINT LEN(Stars$(2000))
