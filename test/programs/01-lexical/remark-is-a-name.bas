remark = 4
remainder% = 5
PRINT remark + remainder%
