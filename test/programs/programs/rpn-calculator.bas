DIM stack(50) AS DOUBLE
DIM sp AS INTEGER
SUB Push(x AS DOUBLE)
  sp = sp + 1
  stack(sp) = x
END SUB
FUNCTION Pop1() AS DOUBLE
  Pop1 = stack(sp)
  sp = sp - 1
END FUNCTION
SUB Run1(prog$)
  LOCAL tok$, c$, a AS DOUBLE, b AS DOUBLE
  sp = 0
  prog$ = prog$ + " "
  FOR i = 1 TO LEN(prog$)
    c$ = MID$(prog$, i, 1)
    IF c$ <> " " THEN
      tok$ = tok$ + c$
    ELSEIF tok$ <> "" THEN
      SELECT CASE tok$
        CASE "+", "-", "*", "/"
          b = Pop1()
          a = Pop1()
          SELECT CASE tok$
            CASE "+" : Push(a + b)
            CASE "-" : Push(a - b)
            CASE "*" : Push(a * b)
            CASE "/" : Push(a / b)
          END SELECT
        CASE "dup"
          a = Pop1()
          Push(a) : Push(a)
        CASE "swap"
          b = Pop1()
          a = Pop1()
          Push(b)
          Push(a)
        CASE "sqrt" : Push(SQR(Pop1()))
        CASE ELSE : Push(VAL(tok$))
      END SELECT
      tok$ = ""
    END IF
  NEXT i
  PRINT prog$; "=> ";
  FOR i = 1 TO sp
    PRINT stack(i); " ";
  NEXT i
  PRINT
END SUB
Run1("3 4 +")
Run1("5 1 2 + 4 * + 3 -")
Run1("3 dup * 4 dup * + sqrt")
Run1("1 2 swap")
Run1("2 0 /")
Run1("10 3 / 2.5 *")
