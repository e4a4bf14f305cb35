TYPE TAccount
  Owner AS STRING
  Balance AS DOUBLE
  Moves AS INTEGER
  Locked AS BYTE
END TYPE
CONSTANT ACCOUNTS = 3
DIM acc(ACCOUNTS) AS TAccount
DIM fees AS DOUBLE
FUNCTION Deposit(a AS TAccount, amount AS DOUBLE) AS INTEGER
  IF amount <= 0 OR a.Locked THEN RETURN 0
  a.Balance = a.Balance + amount
  a.Moves = a.Moves + 1
  RETURN 1
END FUNCTION
FUNCTION Withdraw(a AS TAccount, amount AS DOUBLE) AS INTEGER
  LOCAL fee AS DOUBLE
  fee = IIF(a.Moves >= 3, 0.5, 0)
  IF amount + fee > a.Balance OR a.Locked THEN RETURN 0
  a.Balance = a.Balance - amount - fee
  a.Moves = a.Moves + 1
  fees = fees + fee
  RETURN 1
END FUNCTION
FUNCTION Transfer(a AS TAccount, b AS TAccount, amount AS DOUBLE) AS INTEGER
  IF NOT Withdraw(a, amount) THEN RETURN 0
  IF Deposit(b, amount) THEN RETURN 1
  a.Balance = a.Balance + amount
  RETURN 0
END FUNCTION
SUB Report
  LOCAL total AS DOUBLE
  FOR i = 1 TO ACCOUNTS
    PRINT USING "@: ####.## (## moves)"; acc(i).Owner; acc(i).Balance; acc(i).Moves
    total = total + acc(i).Balance
  NEXT i
  PRINT "total "; total; " fees "; fees
END SUB
acc(1) = CREATE TAccount("Ann", 100)
acc(2) = CREATE TAccount("Bob", 50.5)
acc(3) = CREATE TAccount(Owner := "Cy", Locked := 1)
Report
PRINT Deposit(acc(1), 25); Deposit(acc(1), -5); Withdraw(acc(2), 100); Withdraw(acc(2), 20.25)
PRINT Transfer(acc(1), acc(2), 60); Transfer(acc(1), acc(3), 10)
Report
FOR k = 1 TO 5
  PRINT Transfer(acc(2), acc(1), 15);
NEXT k
PRINT
Report
PRINT acc(1)
