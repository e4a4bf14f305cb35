DIM append AS INTEGER
DIM parent AS INTEGER
DIM stop AS INTEGER
append = 1
parent = 2
stop = 3
PRINT append + parent + stop
DIM color AS INTEGER
color = 12
PRINT color
DIM timer AS INTEGER
timer = 99
PRINT timer
DIM error AS INTEGER
error = 4
error = error + 1
PRINT error
