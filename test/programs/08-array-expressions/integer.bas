' whole-array expressions on INTEGER, 19 elements so that vectors leave a remainder
DIM a(18) AS INTEGER, b(18) AS INTEGER, c(18) AS INTEGER, d(18) AS INTEGER
SUB Show(name$)
  PRINT name$;
  FOR i = 0 TO 18
    PRINT " "; c(i);
  NEXT i
  PRINT
END SUB
FOR i = 0 TO 18
  a(i) = (i - 5) * 130000007
  b(i) = i + 1
  d(i) = 20 - i
NEXT i
c() = a()
Show("copy")
c() = a() + b()
Show("add")
c() = a() - b()
Show("sub")
c() = a() * b()
Show("mul")
c() = a() / b()
Show("div")
c() = a() + 3
Show("plus scalar")
c() = 2 - a()
Show("scalar minus")
c() = a() * 2
Show("times scalar")
c() = 2 * a()
Show("scalar times")
c() = a() / 4
Show("over scalar")
c() = 100 / b()
Show("scalar over")
c() = -a()
Show("negate")
c() = 5
Show("fill")
c() = ABS(a())
Show("abs")
c() = a() + b() * d()
Show("fused add")
c() = a() - b() * d()
Show("fused sub")
c() = a()
c() = c() + c()
Show("self add")
c() = c() - c()
Show("self sub")
