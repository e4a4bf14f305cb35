DIM m$(8), dist(8, 12) AS INTEGER, qr(200) AS INTEGER, qc(200) AS INTEGER
FOR r = 0 TO 8 : READ m$(r) : NEXT
DATA "#############"
DATA "#S..#.......#"
DATA "#.#.#.#####.#"
DATA "#.#...#...#.#"
DATA "#.#####.#.#.#"
DATA "#.......#...#"
DATA "#######.#####"
DATA "#..........E#"
DATA "#############"
FOR r = 0 TO 8
  FOR c = 0 TO 12
    dist(r, c) = -1
  NEXT c
NEXT r
h = 0 : t = 1
qr(0) = 1 : qc(0) = 1
dist(1, 1) = 0
WHILE h < t
  r = qr(h) : c = qc(h)
  h = h + 1
  FOR k = 0 TO 3
    nr = r + (k = 0) - (k = 1)
    nc = c + (k = 2) - (k = 3)
    IF MID$(m$(nr), nc + 1, 1) <> "#" AND dist(nr, nc) < 0 THEN
      dist(nr, nc) = dist(r, c) + 1
      qr(t) = nr : qc(t) = nc
      t = t + 1
    END IF
  NEXT k
WEND
PRINT "steps "; dist(7, 11); ", cells "; t
' walk back and mark
r = 7 : c = 11
DO UNTIL dist(r, c) = 1
  FOR k = 0 TO 3
    nr = r + (k = 0) - (k = 1)
    nc = c + (k = 2) - (k = 3)
    IF dist(nr, nc) = dist(r, c) - 1 THEN
      r = nr : c = nc
      MID$(m$(r), c + 1, 1) = "*"
      EXIT FOR
    END IF
  NEXT k
LOOP
FOR i = 0 TO 8 : PRINT m$(i) : NEXT
