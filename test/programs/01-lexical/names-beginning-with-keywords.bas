fortune = 1
iffy = 2
printer = 3
ending = 4
toto = 5
orange = 6
andy = 7
notes = 8
nextone = 9
PRINT fortune + iffy + printer + ending + toto + orange + andy + notes + nextone
