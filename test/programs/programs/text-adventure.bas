' Text adventure
OPTION BASE 0
CONST ROOMS = 4
CONST TITLE$ = "The Small Cave"
TYPE Room
  Name AS STRING
  Desc AS STRING
  N AS INTEGER
  S AS INTEGER
  E AS INTEGER
  W AS INTEGER
END TYPE
TYPE Item
  Name AS STRING
  Location AS INTEGER
  Weight AS SINGLE
END TYPE
DIM rooms(ROOMS) AS Room
DIM items(3) AS Item
DIM here AS INTEGER, moves AS INTEGER, done AS INTEGER
DIM script$(20), nscript AS INTEGER

SUB LoadRooms
  DIM i AS INTEGER
  RESTORE roomdata
  FOR i = 1 TO ROOMS
    READ rooms(i).Name, rooms(i).Desc, rooms(i).N, rooms(i).S, rooms(i).E, rooms(i).W
  NEXT i
  RESTORE itemdata
  FOR i = 1 TO 3
    READ items(i).Name, items(i).Location, items(i).Weight
  NEXT
END SUB

SUB Look
  PRINT "== "; rooms(here).Name; " =="
  PRINT rooms(here).Desc
  DIM exits$
  IF rooms(here).N THEN exits$ = exits$ + " north"
  IF rooms(here).S THEN exits$ = exits$ + " south"
  IF rooms(here).E THEN exits$ = exits$ + " east"
  IF rooms(here).W THEN exits$ = exits$ + " west"
  IF exits$ = "" THEN PRINT "No exits." ELSE PRINT "Exits:"; exits$
  FOR i = 1 TO 3
    IF items(i).Location = here THEN PRINT "You see a "; items(i).Name; "."
  NEXT
END SUB

SUB Go(d AS INTEGER)
  IF d = 0 THEN
    PRINT "You can't go that way."
  ELSE
    here = d
    moves = moves + 1
    CALL Look
  END IF
END SUB

FUNCTION FindItem(n$, loc AS INTEGER) AS INTEGER
  FOR i = 1 TO 3
    IF LCASE$(items(i).Name) = LCASE$(n$) AND items(i).Location = loc THEN
      FindItem = i
      EXIT FUNCTION
    END IF
  NEXT i
  FindItem = 0
END FUNCTION

SUB Parse(cmd$)
  DIM verb$, noun$, p AS INTEGER, k AS INTEGER
  p = INSTR(cmd$, " ")
  IF p > 0 THEN
    verb$ = LEFT$(cmd$, p - 1): noun$ = MID$(cmd$, p + 1)
  ELSE
    verb$ = cmd$
  END IF
  SELECT CASE LCASE$(verb$)
    CASE "n", "north": Go rooms(here).N
    CASE "s", "south": Go rooms(here).S
    CASE "e", "east"
      Go rooms(here).E
    CASE "w", "west"
      Go(rooms(here).W)
    CASE "get", "take"
      k = FindItem(noun$, here)
      IF k THEN
        items(k).Location = -1: PRINT "Taken."
      ELSEIF noun$ = "" THEN
        PRINT "Get what?"
      ELSE
        PRINT "No "; noun$; " here."
      END IF
    CASE "drop"
      k = FindItem(noun$, -1)
      IF k = 0 THEN PRINT "You don't have that." ELSE items(k).Location = here: PRINT "Dropped."
    CASE "inv", "i"
      DIM total AS SINGLE
      total = 0
      FOR k = 1 TO 3
        IF items(k).Location = -1 THEN PRINT "  "; items(k).Name; TAB(20); items(k).Weight: total = total + items(k).Weight
      NEXT
      PRINT "Total weight: "; total
    CASE "quit"
      done = 1
    CASE ELSE
      PRINT "I don't know how to "; CHR$(34); verb$; CHR$(34)
  END SELECT
END SUB

LoadRooms
here = 1
PRINT TITLE$
PRINT STRING$(LEN(TITLE$), "-")
Look
RESTORE commands
DO UNTIL done
  READ c$
  PRINT "> "; c$
  Parse c$
LOOP
PRINT "You made"; moves; "moves."
END

roomdata:
DATA "Entrance", "A cold, windy cave mouth.", 2, 0, 3, 0
DATA "Hall", "A long hall.", 0, 1, 0, 0
DATA "Pool", "A dark pool.", 0, 0, 4, 1
DATA "Vault", "Gold glitters.", 0, 0, 0, 3
itemdata:
DATA "Lamp", 1, 2.5
DATA "Rope", 3, 1.25
DATA Sword, 4, 7
commands:
DATA get lamp, n, n, s, e, take rope, east, get sword, i, drop lamp, dance wildly, i, quit
