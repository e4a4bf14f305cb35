DIM b(9) AS INTEGER, w(7, 2) AS INTEGER
DIM nodes AS INTEGER, best AS INTEGER
FOR i = 0 TO 7 : FOR j = 0 TO 2 : READ w(i, j) : NEXT : NEXT
DATA 1,2,3, 4,5,6, 7,8,9, 1,4,7, 2,5,8, 3,6,9, 1,5,9, 3,5,7
FUNCTION Winner() AS INTEGER
  FOR i = 0 TO 7
    IF b(w(i, 0)) <> 0 AND b(w(i, 0)) = b(w(i, 1)) AND b(w(i, 1)) = b(w(i, 2)) THEN RETURN b(w(i, 0))
  NEXT i
  RETURN 0
END FUNCTION
FUNCTION Search(player AS INTEGER, depth AS INTEGER) AS INTEGER
  LOCAL v AS INTEGER, top AS INTEGER, moves AS INTEGER
  nodes = nodes + 1
  v = Winner()
  IF v <> 0 THEN RETURN v
  top = -2 * player
  FOR m = 1 TO 9
    IF b(m) = 0 THEN
      moves = moves + 1
      b(m) = player
      v = Search(-player, depth + 1)
      b(m) = 0
      IF player = 1 AND v > top OR player = -1 AND v < top THEN
        top = v
        IF depth = 0 THEN best = m
      END IF
    END IF
  NEXT m
  IF moves = 0 THEN RETURN 0
  RETURN top
END FUNCTION
SUB Show
  FOR i = 1 TO 9
    PRINT MID$("O.X", b(i) + 2, 1);
    IF i MOD 3 = 0 THEN PRINT
  NEXT i
END SUB
b(1) = 1 : b(5) = -1
turn = 1
WHILE Winner() = 0 AND n < 7
  nodes = 0
  r% = Search(turn, 0)
  b(best) = turn
  n = n + 1
  PRINT "move "; n; ": "; best; " value "; r%; " nodes "; nodes
  turn = -turn
WEND
Show
PRINT "winner "; Winner()
