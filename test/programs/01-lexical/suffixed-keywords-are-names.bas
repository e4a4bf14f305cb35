data% = 1
double% = 2
left$ = "L"
single! = 2.5
name$ = "N"
line$ = "a line"
hex$ = "ff"
str$ = "s"
val% = 9
sin! = 0.5
PRINT data%; double%; left$; single!; name$
PRINT line$; hex$; str$; val%; sin!
PRINT LEFT$("hello", 2); HEX$(255); STR$(12); SIN(0)
