DIM h(30) AS DOUBLE
DIM n AS INTEGER
n = 20
FOR i = 1 TO n
  h(i) = ((i * 37) MOD 53) / 4
NEXT i
FOR i = n \ 2 TO 1 STEP -1
  CALL SiftDown(i, n)
NEXT i
FOR i = n TO 2 STEP -1
  SWAP h(1), h(i)
  CALL SiftDown(1, i - 1)
NEXT i
FOR i = 1 TO n
  PRINT h(i); " ";
NEXT i
PRINT
END

SUB SiftDown(root AS INTEGER, last AS INTEGER)
  LOCAL child AS INTEGER
  child = root * 2
  WHILE child <= last
    IF child < last THEN
      IF h(child + 1) > h(child) THEN child = child + 1
    END IF
    IF h(root) >= h(child) THEN EXIT SUB
    SWAP h(root), h(child)
    root = child
    child = root * 2
  WEND
END SUB
