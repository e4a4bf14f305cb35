CONSOLE "hello"
CONSOLE "a"; 1; 2.5
CONSOLE "a", "b"
CONSOLE "no newline";
CONSOLE
CONSOLE 1 / 3
