TYPE Mix
  A AS BYTE
  B AS DOUBLE
  C AS BYTE
  D AS SHORT
  E AS LONG
  F AS UBYTE
  G AS STRING
  H AS USHORT
END TYPE
DIM m(2) AS Mix
FOR i = 0 TO 2
  m(i).A = -i : m(i).B = i / 4 : m(i).C = i + 100 : m(i).D = -1000 * i
  m(i).E = 3000000000 : m(i).F = 250 + i : m(i).G = "g" + i : m(i).H = 65535 - i
NEXT
FOR i = 0 TO 2 : PRINT m(i) : NEXT
m(1) = m(2)
PRINT m(1) = m(2); m(0) = m(1)
