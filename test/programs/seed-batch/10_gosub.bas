total = 0
GOSUB AddTen
GOSUB AddTen
GOSUB AddTen
PRINT "result: "; total
END
AddTen:
total = total + 10
RETURN
