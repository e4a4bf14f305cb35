a=1:b=2:c=a+b*3-4/2
PRINT c
IF a<b THEN PRINT"less"
IF a<=b AND b>=a THEN PRINT"both"
IF a<>b THEN PRINT"ne"
PRINT(1+2)*3
PRINT-a
FOR i=1TO 2:PRINT i;:NEXT
PRINT
