CLASS Thing
  Value AS INTEGER
  METHOD GetValue() AS INTEGER
    RETURN me.VALUE
  END METHOD
END CLASS
DIM t AS THING = NEW thing()
T.VALUE = 4
PRINT t.getvalue(); t.value
