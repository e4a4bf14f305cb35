PRINT "Hello from JIT!"
