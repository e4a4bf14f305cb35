CONSTANT W = 12
CONSTANT H = 8
DIM g(H + 1, W + 1) AS INTEGER, t(H + 1, W + 1) AS INTEGER
DATA "............", "..X.........", "...X........", ".XXX........", "............", ".......XXX..", "............", "............"
FOR r = 1 TO H
  READ s$
  FOR c = 1 TO W
    IF MID$(s$, c, 1) = "X" THEN g(r, c) = 1
  NEXT c
NEXT r
FOR gen = 0 TO 4
  alive = 0
  PRINT "generation "; gen
  FOR r = 1 TO H
    l$ = ""
    FOR c = 1 TO W
      IF g(r, c) THEN
        l$ = l$ + "#"
        alive = alive + 1
      ELSE
        l$ = l$ + "."
      END IF
    NEXT c
    PRINT l$
  NEXT r
  PRINT "alive: "; alive
  FOR r = 1 TO H
    FOR c = 1 TO W
      n = 0
      FOR dr = -1 TO 1
        FOR dc = -1 TO 1
          IF dr <> 0 OR dc <> 0 THEN n = n + g(r + dr, c + dc)
        NEXT dc
      NEXT dr
      SELECT CASE n
        CASE 3 : t(r, c) = 1
        CASE 2 : t(r, c) = g(r, c)
        CASE ELSE : t(r, c) = 0
      END SELECT
    NEXT c
  NEXT r
  g() = t()
NEXT gen
