s$ = "hello"
PRINT LEFT$(s$, 2); "|"; LEFT$(s$, 0); "|"; LEFT$(s$, -1); "|"; LEFT$(s$, 5); "|"; LEFT$(s$, 99); "|"; LEFT$("", 3)
PRINT RIGHT$(s$, 2); "|"; RIGHT$(s$, 0); "|"; RIGHT$(s$, -1); "|"; RIGHT$(s$, 5); "|"; RIGHT$(s$, 99)
PRINT MID$(s$, 2); "|"; MID$(s$, 2, 3); "|"; MID$(s$, 1, 1); "|"; MID$(s$, 5); "|"; MID$(s$, 6); "|"; MID$(s$, 2, 99); "|"; MID$(s$, 3, 0)
PRINT MID$(s$, 0, 2); "|"; MID$(s$, -4, 2); "|"; MID$(s$, 99, 2); "|"; MID$("", 1, 1); "|"; MID$(s$, 0)
PRINT LEFT(s$, 3); RIGHT(s$, 1); MID(s$, 2, 2)
