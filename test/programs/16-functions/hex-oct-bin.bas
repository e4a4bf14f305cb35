PRINT HEX$(255); " "; HEX$(0); " "; HEX$(4096); " "; HEX$(-1); " "; HEX$(48879)
PRINT OCT$(8); " "; OCT$(64); " "; OCT$(0); " "; OCT$(-1)
PRINT BIN$(5); " "; BIN$(0); " "; BIN$(255)
PRINT BIN$(-1)
PRINT HEX$(10, 4); " "; HEX$(65535, 2); " "; BIN$(5, 8); " "; OCT$(7, 3)
DIM l AS LONG
l = 1099511627775
PRINT HEX$(l)
l = -1
PRINT HEX$(l)
l = -2
PRINT OCT$(l)
i% = -256
PRINT HEX$(i%); " "; HEX$(i%, 12)
