INPUT a$
PRINT "["; a$; "]"
INPUT "name: "; n$
PRINT "hello "; n$
INPUT "no mark: ", m$
PRINT m$; LEN(m$)
