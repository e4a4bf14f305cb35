moves = 0
SUB Hanoi(n AS INTEGER, a$, b$, c$)
  IF n = 0 THEN EXIT SUB
  Hanoi(n - 1, a$, c$, b$)
  moves = moves + 1
  IF moves <= 7 THEN PRINT "move disk "; n; " from "; a$; " to "; c$
  Hanoi(n - 1, b$, a$, c$)
END SUB
Hanoi(3, "A", "B", "C")
PRINT moves; " moves"
Hanoi(10, "A", "B", "C")
PRINT moves - 7; " moves for ten"
