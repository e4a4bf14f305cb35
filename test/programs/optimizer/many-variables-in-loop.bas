a = 1 : b = 2 : c = 3 : d = 4 : e = 5 : f = 6 : g = 7 : h = 8 : k = 9 : l = 10
m% = 1 : n% = 2 : o% = 3 : p% = 4 : q% = 5 : r% = 6 : s% = 7 : t% = 8 : u% = 9 : v% = 10 : w% = 11 : x% = 12 : y% = 13 : z% = 14
FOR i = 1 TO 10
  a = a + b / 2 : b = b + c / 4 : c = c + d / 8 : d = d + e / 2 : e = e + f / 4
  f = f + g / 8 : g = g + h / 2 : h = h + k / 4 : k = k + l / 8 : l = l + 0.5
  m% = m% + n% : n% = n% XOR o% : o% = o% + p% : p% = p% XOR q% : q% = q% + r% : r% = r% XOR s% : s% = s% + t%
  t% = t% XOR u% : u% = u% + v% : v% = v% XOR w% : w% = w% + x% : x% = x% XOR y% : y% = y% + z% : z% = z% XOR m%
NEXT i
PRINT a; " "; b; " "; c; " "; d; " "; e; " "; f; " "; g; " "; h; " "; k; " "; l
PRINT m%; " "; n%; " "; o%; " "; p%; " "; q%; " "; r%; " "; s%; " "; t%; " "; u%; " "; v%; " "; w%; " "; x%; " "; y%; " "; z%
