PRINT "before"
SHELL "echo from shell"
PRINT "after";
SYSTEM "printf X"
PRINT
SHELL "exit 3"
PRINT "still running"
