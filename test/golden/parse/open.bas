OPEN "f" FOR INPUT AS #1
OPEN f$ FOR B O AS n
OPEN "f" FOR RANDOM 64 AS #(b + 1)
' ---- expect
open 1 file=(string value="f") mode="input" binary=false recordBytes=128 channel=(number value=1)
open 2 file=(name name="F" suffix="$") mode="output" binary=true recordBytes=128 channel=(name name="N")
open 3 file=(string value="f") mode="random" binary=false recordBytes=64 channel=(group operand=(binary operator="+" left=(name name="B") right=(number value=1)))
