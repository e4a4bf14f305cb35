CLASS A EXTENDS B
  Name AS STRING
  CONSTRUCTOR(x AS INTEGER)
    ME.Name = "n"
  END CONSTRUCTOR
  METHOD Get() AS STRING
    RETURN ME.Name
  END METHOD
END CLASS
' ---- expect
class 1 name=A parent=B fields=[(name=NAME type=(named name="STRING"))]
  members
    procedure 3 form="constructor" name=CONSTRUCTOR parameters=[(name=X type=(named name="INTEGER") byReference=false)]
      body
        assign 4 target=(member object=(me) member=NAME) value=(string value="n")
    procedure 6 form="method" name=GET parameters=[] result=(named name="STRING")
      body
        return 7 value=(member object=(me) member=NAME)
