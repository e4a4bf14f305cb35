DIM tape(100) AS UBYTE
DIM jump(300) AS INTEGER, stack1(50) AS INTEGER
prog$ = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
sp = 0
FOR i = 1 TO LEN(prog$)
  c$ = MID$(prog$, i, 1)
  IF c$ = "[" THEN
    sp = sp + 1
    stack1(sp) = i
  ELSEIF c$ = "]" THEN
    jump(i) = stack1(sp)
    jump(stack1(sp)) = i
    sp = sp - 1
  END IF
NEXT i
pc% = 1
ptr% = 0
steps = 0
WHILE pc% <= LEN(prog$)
  SELECT CASE MID$(prog$, pc%, 1)
    CASE ">" : ptr% = ptr% + 1
    CASE "<" : ptr% = ptr% - 1
    CASE "+" : tape(ptr%) = tape(ptr%) + 1
    CASE "-" : tape(ptr%) = tape(ptr%) - 1
    CASE "." : PRINT CHR$(tape(ptr%));
    CASE "[" : IF tape(ptr%) = 0 THEN pc% = jump(pc%)
    CASE "]" : IF tape(ptr%) <> 0 THEN pc% = jump(pc%)
  END SELECT
  pc% = pc% + 1
  steps = steps + 1
WEND
PRINT steps
