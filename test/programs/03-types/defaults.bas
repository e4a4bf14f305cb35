DIM b AS BYTE, ub AS UBYTE, sh AS SHORT, us AS USHORT
DIM i AS INTEGER, ui AS UINTEGER, l AS LONG, ul AS ULONG
DIM s AS SINGLE, d AS DOUBLE, t AS STRING
PRINT b; ub; sh; us; i; ui; l; ul; s; d; "["; t; "]"
PRINT LEN(t)
