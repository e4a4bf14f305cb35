DATA 1, -2.5, "three", four five, , &HFF, +6
' ---- expect
data 1 items=[(number text="1" value=1) (number text="-2.5" value=-2.5) (text text="three") (text text="four five") (text) (number text="&HFF" value=255) (number text="+6" value=6)]
