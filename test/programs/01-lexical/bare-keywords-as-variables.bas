pos = 5
row = 2
row = row + 1
size = 10
head = 1
rest = 2
base = 16
key = 7
text = 8
item = 9
empty = 0
ready = 1
normal = 3
at = 4
PRINT pos; row; size; head; rest
PRINT base; key; text; item; empty; ready; normal; at
PRINT pos + row * size
