n% = 5
total% = 0
GOSUB addup
PRINT total%; " "; n%
END
addup:
IF n% = 0 THEN RETURN
total% = total% + n%
n% = n% - 1
GOSUB addup
n% = n% + 1
RETURN
