SUB Show(a AS BYTE, b AS SHORT, c AS INTEGER, d AS LONG, e AS SINGLE, f AS DOUBLE, g AS STRING, h AS UBYTE)
  PRINT a; " "; b; " "; c; " "; d; " "; e; " "; f; " "; g; " "; h
END SUB
Show(1, 2, 3, 4, 5, 6, "7", 8)
Show(300, 70000, 3.9, 1e12, 0.1, 1 / 3, "s" + 1, -1)
Show("12" = "12", 2 > 3, 7 \ 2, 7 / 2, 7 / 2, 7 \ 2, STR$(7 / 2), 255)
