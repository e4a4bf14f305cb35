? "hello"
? 1; 2
?"tight"
IF 1 THEN ? "in if"
