' Single characters of strings: compared, taken, appended, selected, in every way that makes no string of them.
GLOBAL calls%
GLOBAL g$

TYPE Named
  text AS STRING
END TYPE

SUB relations(a$, b$)
  PRINT a$ = b$; a$ <> b$; a$ < b$; a$ <= b$; a$ > b$; a$ >= b$; " ";
END SUB

' The same six with a part on the left, on the right, on both sides, and beside a literal.
SUB parts(a$, i%, b$, j%)
  DIM p$ AS STRING, q$ AS STRING
  p$ = MID$(a$, i%, 1)
  q$ = MID$(b$, j%, 1)
  relations(p$, q$)
  PRINT MID$(a$, i%, 1) = MID$(b$, j%, 1); MID$(a$, i%, 1) <> MID$(b$, j%, 1); MID$(a$, i%, 1) < MID$(b$, j%, 1); " ";
  PRINT MID$(a$, i%, 1) <= MID$(b$, j%, 1); MID$(a$, i%, 1) > MID$(b$, j%, 1); MID$(a$, i%, 1) >= MID$(b$, j%, 1); " ";
  PRINT MID$(a$, i%, 1) = b$; MID$(a$, i%, 1) <> b$; MID$(a$, i%, 1) < b$; " ";
  PRINT b$ <= MID$(a$, i%, 1); b$ > MID$(a$, i%, 1); b$ >= MID$(a$, i%, 1)
END SUB

SUB literals(s$)
  PRINT s$ = "b"; s$ <> "b"; s$ < "b"; s$ <= "b"; s$ > "b"; s$ >= "b"; " ";
  PRINT "b" = s$; "b" <> s$; "b" < s$; "b" <= s$; "b" > s$; "b" >= s$; " ";
  PRINT s$ = ""; s$ <> ""; s$ < ""; s$ <= ""; s$ > ""; s$ >= ""; " ";
  PRINT "" = s$; "" <> s$; "" < s$; "" <= s$; "" > s$; "" >= s$; " ";
  PRINT s$ = CHR$(98); s$ < "世"; s$ = "世"; s$ > "世"; " ";
  PRINT LEFT$(s$, 1) = "b"; RIGHT$(s$, 1) = "b"; LEFT$(s$, 1) = RIGHT$(s$, 1); LEFT$(s$, 1) = ""; RIGHT$(s$, 1) <= ""; " ";
  PRINT UCASE$(LEFT$(s$, 1)) = "B"; LCASE$(RIGHT$(s$, 1)) = "b"; UCASE$(MID$(s$, 1, 1)) = "Ÿ"
END SUB

FUNCTION kind$(c$)
  SELECT CASE c$
    CASE "a", "e", "i", "o", "u"
      RETURN "vowel"
    CASE "0" TO "9"
      RETURN "digit"
    CASE ""
      RETURN "nothing"
    CASE IS < "a"
      RETURN "before"
    CASE "世"
      RETURN "world"
    CASE "a" TO "z"
      RETURN "letter"
    CASE ELSE
      RETURN "other"
  END SELECT
END FUNCTION

FUNCTION counted$(n%)
  calls% = calls% + 1
  RETURN STRING$(n%, "x") + CHR$(64 + calls%)
END FUNCTION


wide$ = "a世é😀"
FOR i% = -1 TO 5
  parts("ab", i%, "b", 1)
  parts(wide$, i%, "世", 1)
  parts(wide$, i%, wide$, 6 - i%)
NEXT i%
parts("", 1, "", 1)
parts("x", 1, "xy", 1)

literals("")
literals("a")
literals("b")
literals("ba")
literals("abb")
literals("c")
literals("世")
literals("b世")
literals("ÿb")
literals(CHR$(0))

FOR i% = -2 TO 6
  PRINT ASC(MID$("aé", i%, 1)); ASC(MID$(wide$, i%)); ASC(MID$(wide$, i%, 3)); ASC(LEFT$(wide$, i%)); ASC(MID$("", i%));
  PRINT "|"; MID$("aé", i%, 1); "|"; MID$(wide$, i%, 1); "|"; LEFT$(MID$(wide$, i%), 1); "|"; RIGHT$(LEFT$(wide$, i%), 1); "|"
NEXT i%
PRINT ASC(LEFT$("", 1)); ASC(RIGHT$("", 1)); ASC(RIGHT$("xyz", 1)); ASC(UCASE$(LEFT$("ÿ", 1))); ASC(LCASE$(CHR$(201)))

' Slices of one character
FOR i% = -1 TO 6
  PRINT wide$(i% TO i%) = "世"; wide$(i% TO i%) = ""; wide$(i% TO i%) < "b"; ASC(wide$(i% TO i%)); "|"; wide$(i% TO i%); "|";
NEXT i%
PRINT wide$(2 TO 2) = MID$(wide$, 2, 1)

' Selecting
DATA "a", "b", "u", "", "7", "77", "zz", "A", "~", "世", "世界", "é", "end"
DO
  READ c$
  PRINT kind$(c$); " "; kind$(MID$(c$, 1, 1)); " "; kind$(RIGHT$(c$, 1)); ", ";
LOOP UNTIL c$ = "end"
PRINT
FOR i% = 1 TO 6
  SELECT CASE MID$("a1" + CHR$(231), i%, 1)
    CASE "1": PRINT "one ";
    CASE "ç": PRINT "cedilla ";
    CASE "": PRINT "none ";
    CASE ELSE: PRINT "else ";
  END SELECT
NEXT i%
PRINT

' Appending
source$ = "hello, wörld"
FOR i% = LEN(source$) + 1 TO -1 STEP -1
  back$ = back$ + MID$(source$, i%, 1)
  g$ = g$ + MID$(source$, i%, 1) + "-"
NEXT i%
PRINT back$; " "; g$
held$ = back$
FOR i% = 1 TO 70
  back$ = back$ + MID$(back$, i%, 1)
NEXT i%
PRINT held$; " "; back$
FOR i% = 1 TO 5
  mixed$ = mixed$ + MID$(wide$, i%, 1)
  g$ = g$ + LEFT$(MID$(wide$, i%), 1)
  both$ = "<" + MID$(wide$, i%, 1) + MID$(source$, i%, 1) + CHR$(64 + i%) + ">"
  PRINT both$;
NEXT i%
PRINT mixed$; g$
FOR i% = 0 TO 4
  codes$ = codes$ + CHR$(19990 + i%) + CHR$(240 + i%)
  g$ = g$ + CHR$(33 + i%)
NEXT i%
PRINT codes$; g$
r$ = ""
r$ = r$ + MID$(wide$, 2, 1)
PRINT r$; LEN(r$)

' Bytes stay bytes
bytes$ = MKI$(16961)
copy$ = ""
FOR i% = 1 TO LEN(bytes$)
  copy$ = copy$ + MID$(bytes$, i%, 1)
NEXT i%
PRINT CVI(copy$); copy$ = bytes$; MID$(bytes$, 1, 1) = "A"

' Places of every kind, and what user functions return
DIM n AS Named
DIM list$(3)
n.text = "field"
list$(2) = "element"
PRINT MID$(n.text, 2, 1) = "i"; MID$(list$(2), 3, 1) = "e"; LEFT$(counted$(2), 1) = "x"; RIGHT$(counted$(3), 1) = "B";
PRINT ASC(MID$(counted$(0), 1, 1)); counted$(0) = "D"; MID$(counted$(1) + "z", 3, 1) = "z"; MID$("ab", ASC(counted$(0)) - 68, 1)

' One test after the other
line$ = "   word 12"
i% = 1
WHILE i% <= LEN(line$) AND MID$(line$, i%, 1) = " "
  i% = i% + 1
WEND
j% = i%
WHILE j% <= LEN(line$) AND MID$(line$, j%, 1) >= "a" AND MID$(line$, j%, 1) <= "z"
  j% = j% + 1
WEND
PRINT i%; j%; "["; MID$(line$, i%, j% - i%); "]"
c$ = "7"
IF c$ >= "0" AND c$ <= "9" THEN PRINT "digit" ELSE PRINT "no digit"
c$ = "77"
IF c$ >= "0" AND c$ <= "7" THEN PRINT "digit" ELSE PRINT "no digit"

' Letters
FOR i% = 1 TO 12
  u$ = UCASE$(MID$(source$, i%, 1))
  up$ = up$ + u$ + LCASE$(u$)
NEXT i%
PRINT up$; UCASE$("µ"); UCASE$("ß"); LCASE$("世"); LEN(UCASE$(CHR$(0)))

' Errors
TRY
  e$ = "kept"
  e$ = e$ + CHR$(-1)
CATCH
  PRINT ERR; e$
END TRY
TRY
  e$ = "a" + MID$(source$, 1, 1) + CHR$(1114112)
CATCH
  PRINT ERR; e$
END TRY
