DIM key$(50), l(50) AS INTEGER, r(50) AS INTEGER, n AS INTEGER
SUB Insert1(k$)
  LOCAL p AS INTEGER
  n = n + 1
  key$(n) = k$
  IF n = 1 THEN EXIT SUB
  p = 1
  DO
    IF k$ < key$(p) THEN
      IF l(p) = 0 THEN l(p) = n : EXIT DO
      p = l(p)
    ELSE
      IF r(p) = 0 THEN r(p) = n : EXIT DO
      p = r(p)
    END IF
  LOOP
END SUB
SUB InOrder(p AS INTEGER)
  IF p = 0 THEN RETURN
  InOrder(l(p))
  PRINT key$(p); " ";
  InOrder(r(p))
END SUB
FUNCTION Height(p AS INTEGER) AS INTEGER
  IF p = 0 THEN RETURN 0
  RETURN 1 + MAX(Height(l(p)), Height(r(p)))
END FUNCTION
SUB Draw(p AS INTEGER, depth AS INTEGER)
  IF p = 0 THEN EXIT SUB
  Draw(r(p), depth + 1)
  PRINT SPACE$(depth * 3); key$(p)
  Draw(l(p), depth + 1)
END SUB
READ w$
WHILE w$ <> ""
  Insert1(w$)
  READ w$
WEND
DATA mango, fig, pear, apple, grape, zebra, kiwi, ""
InOrder(1)
PRINT
PRINT "height "; Height(1); " nodes "; n
Draw(1, 0)
