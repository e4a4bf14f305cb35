' The Mandelbrot set in characters.
DIM row AS INTEGER
DIM column AS INTEGER
DIM n AS INTEGER
shades$ = " .:-=+*#%@"
FOR row = -12 TO 12
  line$ = ""
  FOR column = -44 TO 20
    cr# = column / 22
    ci# = row / 10
    zr# = 0
    zi# = 0
    n = 0
    WHILE zr# * zr# + zi# * zi# <= 4 AND n < 90
      t# = zr# * zr# - zi# * zi# + cr#
      zi# = 2 * zr# * zi# + ci#
      zr# = t#
      n = n + 1
    WEND
    line$ = line$ + MID$(shades$, 1 + n \ 10, 1)
  NEXT column
  PRINT line$
NEXT row
