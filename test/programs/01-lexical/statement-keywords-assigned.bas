color = 1
line% = 2
width = 3
play = 4
rect = 5
circle = 6
sprite = 7
text = 8
wait = 9
flush = 10
bold = 11
key = 12
PRINT color + line% + width + play + rect + circle + sprite + text + wait + flush + bold + key
color = color + 1
wait = wait + color
PRINT color; wait
