CLASS Builder
  T AS STRING
  METHOD Add(s AS STRING) AS Builder
    ME.T = ME.T + s
    RETURN ME
  END METHOD
  METHOD Text() AS STRING
    RETURN ME.T
  END METHOD
END CLASS
DIM b AS Builder = NEW Builder()
PRINT b.Add("a").Add("b").Add("c").Text()
b.Add("d").Add("e")
PRINT b.Text(); LEN(b.T)
