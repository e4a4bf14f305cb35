DIM v AS ANY, n AS INTEGER
v = 4.0 / 2
n = 2
SELECT CASE n
  CASE v + 1 : PRINT "three"
  CASE v : PRINT "two"
END SELECT
