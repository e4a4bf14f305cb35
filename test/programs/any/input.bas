DIM v AS ANY, w AS ANY
INPUT "v"; v
INPUT w
PRINT v + 1; " "; w + 1
INPUT "last: ", v
PRINT v + 1
