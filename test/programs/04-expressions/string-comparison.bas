a$ = "apple" : b$ = "banana" : c$ = "apple"
PRINT a$ = c$; a$ = b$; a$ <> b$; a$ < b$; a$ > b$; a$ <= c$; a$ >= c$
PRINT "abc" < "abcd"; "abcd" < "abc"; "B" < "a"; "" = ""; "" < " "
PRINT "é" > "z"; "世" > "é"; "😀" > "世"
d$ = LEFT$("applesauce", 5)
PRINT a$ = d$
IF a$ + "s" = "apples" THEN PRINT "concat equal"
IF a$ = "" THEN PRINT "empty" ELSE PRINT "not empty"
