depth = 0
GOSUB down
PRINT depth
END
down:
depth = depth + 1
IF depth < 9000 THEN GOSUB down
RETURN
