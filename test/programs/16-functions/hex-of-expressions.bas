a% = 10
PRINT HEX$(a% * 16 + 5); " "; HEX$(2 ^ 16); " "; HEX$(255.9); " "; BIN$(a% XOR 3); " "; OCT$(a% + 0.5)
DIM b AS BYTE, u AS UBYTE
b = -1 : u = 255
PRINT HEX$(u); " "; HEX$(b)
