' A number does not become a STRING by assignment: error 13.
DIM v AS ANY, s AS STRING
v = "fine"
s = v
PRINT s
v = 5
s = v
PRINT "not reached"
