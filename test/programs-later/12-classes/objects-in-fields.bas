CLASS Node
  Value AS INTEGER
  Link AS Node
  CONSTRUCTOR(v AS INTEGER)
    ME.Value = v
  END CONSTRUCTOR
END CLASS
CLASS Stack1
  Top AS Node
  Count AS INTEGER
  METHOD Push(v AS INTEGER)
    DIM n AS Node = NEW Node(v)
    n.Link = ME.Top
    ME.Top = n
    ME.Count = ME.Count + 1
  END METHOD
  METHOD Pop() AS INTEGER
    IF ME.Top IS NOTHING THEN RETURN -1
    Pop = ME.Top.Value
    ME.Top = ME.Top.Link
    ME.Count = ME.Count - 1
  END METHOD
END CLASS
DIM s AS Stack1 = NEW Stack1()
FOR i = 1 TO 4
  s.Push(i * i)
NEXT
PRINT s.Count; s.Top.Value; s.Top.Link.Value
WHILE s.Count > 0
  PRINT s.Pop(); " ";
WEND
PRINT s.Pop()
