bold% = 3
color1 = 4
normal = 5
PRINT bold%; color1; normal
