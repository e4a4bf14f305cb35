' nothing here

REM nor here
