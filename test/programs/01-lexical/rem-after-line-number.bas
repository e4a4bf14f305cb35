10 REM first line : PRINT "never"
20 PRINT "a"
30 ' another comment
40 Rem
50 PRINT "b": REM end
