DATA 1, 2
READ left%, right%
SWAP left%, right%
PRINT left%; right%
READ_ME = 3
PRINT READ_ME
