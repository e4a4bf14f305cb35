"" "a" "a\"b" "x\\y" "n\n\t\r\0" "7 \ 2" "x""y"
' ---- expect
"" "a" "a\"b" "x\\y" "n\n\t\r\u0000" "7 \\ 2" "x\"y" 

