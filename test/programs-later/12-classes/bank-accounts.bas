CLASS Account
  Owner AS STRING
  Balance AS DOUBLE
  CONSTRUCTOR(o AS STRING, b AS DOUBLE)
    ME.Owner = o
    ME.Balance = b
  END CONSTRUCTOR
  METHOD Deposit(x AS DOUBLE)
    ME.Balance = ME.Balance + x
  END METHOD
  METHOD Withdraw(x AS DOUBLE) AS INTEGER
    IF x > ME.Balance THEN RETURN 0
    ME.Balance = ME.Balance - x
    RETURN 1
  END METHOD
  METHOD Describe() AS STRING
    RETURN ME.Owner + ": " + ME.Balance
  END METHOD
END CLASS
CLASS Savings EXTENDS Account
  Rate AS DOUBLE
  CONSTRUCTOR(o AS STRING, b AS DOUBLE, r AS DOUBLE)
    SUPER(o, b)
    ME.Rate = r
  END CONSTRUCTOR
  METHOD AddInterest()
    Deposit(ME.Balance * ME.Rate)
  END METHOD
  METHOD Describe() AS STRING
    RETURN SUPER.Describe() + " at " + ME.Rate * 100 + "%"
  END METHOD
END CLASS
DIM s AS Savings = NEW Savings("Ann", 200, 0.05)
DIM a AS Account = NEW Account("Bob", 50)
s.AddInterest()
PRINT a.Withdraw(80); a.Withdraw(20); s.Withdraw(10)
PRINT s.Describe()
PRINT a.Describe()
a = s
a.Deposit(0.5)
PRINT a.Describe()
