CLASS Animal
  Name AS STRING
  Sound AS STRING
  CONSTRUCTOR(n AS STRING)
    ME.Name = n
    ME.Sound = "..."
  END CONSTRUCTOR
  METHOD Speak() AS STRING
    RETURN ME.Name + " says " + ME.Sound
  END METHOD
  METHOD Kind() AS STRING
    RETURN "animal"
  END METHOD
END CLASS
CLASS Dog EXTENDS Animal
  Tricks AS INTEGER
  CONSTRUCTOR(n AS STRING, t AS INTEGER)
    SUPER(n)
    ME.Sound = "woof"
    ME.Tricks = t
  END CONSTRUCTOR
  METHOD Kind() AS STRING
    RETURN "dog and " + SUPER.Kind()
  END METHOD
END CLASS
CLASS Puppy EXTENDS Dog
  METHOD Speak() AS STRING
    RETURN SUPER.Speak() + "!"
  END METHOD
END CLASS
DIM a AS Animal = NEW Animal("Generic")
DIM d AS Dog = NEW Dog("Rex", 3)
DIM p AS Puppy = NEW Puppy("Bit", 1)
PRINT a.Speak(); "; "; a.Kind()
PRINT d.Speak(); "; "; d.Kind(); d.Tricks
PRINT p.Speak(); "; "; p.Kind(); p.Tricks
a = p
PRINT a.Speak(); "; "; a.Kind()
