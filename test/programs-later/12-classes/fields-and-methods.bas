CLASS Counter
  N AS INTEGER
  Label AS STRING
  METHOD Bump()
    ME.N = ME.N + 1
  END METHOD
  METHOD Add(k AS INTEGER) AS INTEGER
    ME.N = ME.N + k
    RETURN ME.N
  END METHOD
  METHOD Show()
    PRINT ME.Label; "="; ME.N
  END METHOD
END CLASS
DIM c AS Counter = NEW Counter()
PRINT c.N; "["; c.Label; "]"
c.Label = "hits"
c.Bump()
c.Bump()
PRINT c.Add(5)
c.Show()
c.N = 100
c.Show()
