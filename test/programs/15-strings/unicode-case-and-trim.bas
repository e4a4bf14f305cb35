PRINT UCASE$("strabe éàü"); " "; LCASE$("ÉÀÜ Ωμέγα")
PRINT "["; TRIM$("  世界  "); "]"
PRINT UCASE$("αβγ"); LCASE$("ЖЗИ")
s$ = "ÀÉ"
PRINT LCASE$(s$); LEN(LCASE$(s$))
