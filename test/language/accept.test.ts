/** Programs that must parse and check without a word, one point each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderErrors } from './helpers.js';

const PROGRAMS: readonly (readonly [name: string, text: string])[] = [
  ['empty', ''],
  ['blank numbered lines', '10\n20 PRINT 1\n30\n'],
  ['question mark', '? 1; 2, 3'],
  ['colons and comments', ":: PRINT 1 : : ' c : PRINT )\nREM x : )\n10 REM y\n20 PRINT 1 REM trailing )"],
  ['missing colons', 'FOR i = 1 TO 3 PRINT i NEXT i\nx = 5 PRINT x\nIF x THEN PRINT 1 ELSE PRINT 2'],
  ['crlf', 'PRINT 1\r\nPRINT 2\r\n'],
  ['labels', 'again: PRINT 1\nGOTO again\nsize: GOTO size\n'],
  [
    'suffix keywords',
    'data% = 1: double% = 2: left$ = "a": single! = 1: name$ = "n": line$ = "l": val% = 3: sin! = 2\nPRINT data%; double%; left$; single!; name$; line$; val%; sin!; LEFT$(left$, 1)',
  ],
  [
    'keyword scalars',
    'pos = 5\nrow = row + 1\nsize = 1: head = 2: rest = 3: error = 4: base = 5: stop = 6: timer = 7: key = 8: text = 9\nitem = 1: empty = 2: append = 3: ready = 4: parent = 5: local = 6: normal = 7: at = 8\nPRINT pos + row + size + head + rest + error + base + stop + timer + key + text + item + empty + append + ready + parent + local + normal + at',
  ],
  [
    'keyword after declarations',
    'DIM data AS INTEGER, color AS STRING, line(3) AS DOUBLE\nline(1) = 2: data = 3: color = "x"\nPRINT line(1); data; color\nSWAP line(0), line(1)\nFOR next = 1 TO 2: PRINT next: NEXT next',
  ],
  [
    'keyword fields',
    'TYPE Rec\n  Data AS INTEGER\n  Name AS STRING\n  End AS DOUBLE\n  Type AS LONG\nEND TYPE\nDIM p AS Rec\np.Data = 1: p.Name = "x": p.End = 2: p.Type = 3\nPRINT p.Data; p.Name; p.End; p.Type',
  ],
  ['power', 'x = 2: PRINT x^2; 2^3; x ^ -1; -2 ^ 2'],
  ['short suffix', 'DIM h^\nh^ = 5\nh = h + 1\nPRINT h^\nPRINT h^; h ^ 2'],
  [
    'number literals',
    'PRINT 1; 1.5; .5; 1e10; 2.5E-3; &HFF; 0xff; &O17; &B101; 42%; 3.14#; 1!; 7&; 3.0; 9999999999; 1.',
  ],
  ['string literals', 'PRINT "a\\"b\\\\n\\t\\0"; "7 \\ 2"; "x""y"; ""'],
  ['operators', 'PRINT 1 <> 2; 1 != 2; 3 MOD 2; 7 \\ 2; 1 AND 2 OR 3 XOR 4 EQV 5 IMP 6; NOT 1'],
  [
    'print forms',
    'PRINT\nPRINT "a"; : PRINT "b",\nPRINT ; ; 1 , , 2\nPRINT TAB(5); SPC(3); "x"\nCONSOLE "a", "b"\nPRINT USING "##.#"; 1; 2;\nPRINT #1, "x"; 2\nPRINT #1\nPRINT#1, 3\nPRINT #1,',
  ],
  [
    'input forms',
    'INPUT a\nINPUT "x"; a$, b\nINPUT "x", a\nLINE INPUT "p"; l$\nLine Input l$\nDIM q(3)\nINPUT q(1)\nINPUT #1, a, b$\nLINE INPUT #1, l$\nLINE INPUT#1, l$',
  ],
  [
    'one-line if',
    'IF x THEN PRINT 1 : PRINT 2 ELSE PRINT 3 : END\nIF x THEN PRINT "x" : END ELSE PRINT "y"\n10 IF x THEN 10 ELSE 20\n20 IF x THEN IF y THEN PRINT 1 ELSE PRINT 2 ELSE PRINT 3\nIF x GOTO 10',
  ],
  [
    'block on one line',
    'IF x THEN : PRINT 1 : ELSE : PRINT 2 : END IF\nWHILE x: x = x - 1: WEND\nDO: x = 1: LOOP UNTIL x\nREPEAT: x = 1: UNTIL x\nFOR i = 1 TO 2: PRINT i: NEXT',
  ],
  ['else if flat', 'IF a THEN\n  PRINT 1\nELSE IF b THEN\n  PRINT 2\nELSE\n  PRINT 3\nEND IF\nPRINT 4'],
  ['else if nested', 'IF a THEN\n  PRINT 1\nELSE IF b THEN\n  PRINT 2\n  END IF\nEND IF\nPRINT 4'],
  [
    'else if nested in if',
    'IF z THEN\nIF a THEN\n  PRINT 1\nELSE IF b THEN\n  PRINT 2\n  END IF\nEND IF\nEND IF\nIF a THEN\nELSE IF b THEN\nELSEIF c THEN\nENDIF',
  ],
  [
    'numbered blocks',
    '10 WHILE x < 3\n20 x = x + 1\n30 WEND\n40 DO\n50 x = x + 1\n60 LOOP UNTIL x > 5\n70 REPEAT\n80 x = x + 1\n90 UNTIL x > 9\n100 SELECT CASE x\n110 CASE 1\n120 PRINT 1\n130 CASE ELSE\n140 PRINT 2\n150 END SELECT\n160 IF x THEN\n170 PRINT 1\n180 ELSEIF y THEN\n190 PRINT 2\n200 ELSE\n210 PRINT 3\n220 END IF\n230 TRY\n240 THROW 5\n250 CATCH 5\n260 PRINT ERR\n270 FINALLY\n280 PRINT 1\n290 END TRY',
  ],
  [
    'for forms',
    'FOR i = 10 TO 1 STEP -1: NEXT\nFOR j = 1 TO 2\nFOR k = 1 TO 2\nNEXT k, j\nDIM d AS DOUBLE\nFOR d = 0 TO 1 STEP 0.25\nNEXT d',
  ],
  [
    'exit and continue',
    'FOR i = 1 TO 3\nDO\nEXIT FOR\nEXIT DO\nCONTINUE FOR\nCONTINUE\nLOOP\nEXIT\nNEXT\nWHILE 1\nEXIT WHILE\nWEND\nREPEAT\nEXIT REPEAT\nUNTIL 1',
  ],
  [
    'select forms',
    'SELECT CASE x\nCASE 1, 2: PRINT 1\nCASE 3 TO 5, IS > 10\nPRINT 2\nWHEN 7 : PRINT 7\nCASE OTHERWISE\nPRINT 3\nEND CASE\nSELECT CASE a$\nCASE "a" TO "c": PRINT 1\nCASE IS <> "x": END\nENDCASE',
  ],
  [
    'for each',
    'DIM a(3) AS STRING, l AS LIST OF INTEGER, h AS HASHMAP\nFOR EACH s IN a: PRINT s + "x": NEXT\nFOR s, n IN a: PRINT n: NEXT s\nFOR EACH e, i IN l: PRINT e + i: NEXT\nFOR EACH k IN h: PRINT k + "!": NEXT\nFOR k, v IN h: PRINT k + v: NEXT\nFOR EACH k IN h.KEYS(): PRINT k: NEXT\nFOR EACH e IN a: PRINT LEFT$(e, 1): NEXT',
  ],
  ['on', '10 ON x GOTO 10, 20\n20 ON x + 1 GOSUB sub1, 10\nsub1: RETURN'],
  ['gosub in sub', 'SUB s\nGOSUB inner\nRETURN\ninner: PRINT 1\nRETURN\nEND SUB\ns'],
  [
    'calls',
    'SUB s(a, b$)\nEND SUB\nSUB t\nEND SUB\nCALL s(1, "x")\nCALL t\ns(1, "x")\ns 1, "x"\ns (1), "x"\ns (1) + 2, "x"\nt\nt()\nIF 1 THEN t : t\nFUNCTION f(x)\nf = x\nEND FUNCTION\nf 3\nPRINT f(2) + f((3))',
  ],
  [
    'function results',
    'FUNCTION Add(a AS INTEGER, b AS INTEGER) AS INTEGER\nAdd = a\nAdd = Add + b\nEND FUNCTION\nFUNCTION Nm$(n)\nNm$ = "x"\nRETURN Nm$ + STR$(n)\nENDFUNCTION\nPRINT Add(1, 2); Nm$(3)\nFUNCTION Zero\nZero = 1\nEND FUNCTION\nPRINT Zero(); Zero',
  ],
  [
    'user function over builtin',
    'FUNCTION Max(a, b)\nMax = a\nEND FUNCTION\nFUNCTION Fact(n AS LONG) AS LONG\nIF n < 2 THEN RETURN 1\nRETURN n * Fact(n - 1)\nEND FUNCTION\nSUB Wait(n)\nEND SUB\nWait 3\nPRINT Max(1, 2); Fact(5)',
  ],
  [
    'byref',
    'SUB s(BYREF a AS INTEGER, BYVAL b AS INTEGER)\na = b\nEND SUB\nDIM x AS INTEGER\ns x, 3\ns 5, 3\ns (x), 3\nDIM q(3) AS INTEGER\ns q(1), 2',
  ],
  [
    'scope words',
    'GLOBAL g AS INTEGER = 3, h$\nm = 5\nSUB s\nLOCAL l AS STRING = "x", k%\nSHARED m\nm = g + k%\nSTATIC n AS INTEGER\nn = n + 1\nEND SUB',
  ],
  [
    'def fn',
    'DEF FN sq(x) = x * x\nDEF FNcube#(x) = x * FN sq(x)\nDEF FNname$(a$) = a$ + "!"\nDEF FNpi = 3.14159\nPRINT FN sq(3); FNsq(2); FNcube#(2); FNname$("x"); FNpi',
  ],
  [
    'arrays',
    'DIM a(5), m(2, 3) AS INTEGER, s$(3), lo(1 TO 5), b AS INTEGER\nREDIM a(10)\nREDIM PRESERVE a(20)\nERASE a, s$\nREDIM fresh(3) AS LONG\nfresh(1) = 5\nm(1, 2) = a(m(0, 0))\nPRINT UBOUND(a); LBOUND(m, 2); UBOUND(a())',
  ],
  ['array and scalar name', 'DIM a(5)\na = 3\na(1) = a\na%= 2\nPRINT a; a(1); a%'],
  [
    'whole arrays',
    'DIM a(3), b(3), c(3)\nc() = a() + b()\nc() = a() * 2\nc() = 2 - a()\nc() = a()\nc() = 3.5\nc() = -a()\nc() = a() + b() * c()\nc() = a() - b() * c()\nc() = ABS(a())\nc() = SQR(a())\nc() = SUM(a()) + 1\nPRINT SUM(a()); MAX(a()); MIN(a()); AVG(a()); DOT(a(), b()); MAX(1, 2)',
  ],
  [
    'array beside a scalar of its name',
    'DIM a(3)\na = 5\nFOR EACH x IN a: PRINT x: NEXT\nPRINT UBOUND(a); SUM(a())\nERASE a',
  ],
  [
    'records',
    'TYPE P\nX AS INTEGER\nY AS INTEGER\nEND TYPE\nTYPE R\nA AS P\nB AS P\nN$ AS STRING\nENDTYPE\nDIM r1 AS R, pts(3) AS P\nr1.A.X = 1\npts(2).Y = 3\npts(1) = r1.A\nr1 = CREATE R(CREATE P(1, 2), CREATE P(Y := 3), "n")\nIF pts(1) = pts(2) THEN PRINT pts(1)\npts(0) = pts(1) + pts(2) * pts(0)\nPRINT r1; r1.N$; r1.N',
  ],
  [
    'record parameters',
    'TYPE P\nX AS INTEGER\nEND TYPE\nSUB s(q AS P)\nq.X = 1\nEND SUB\nFUNCTION mk() AS P\nDIM t AS P\nt.X = 3\nmk = t\nRETURN t\nEND FUNCTION\nDIM a AS P\ns a\ns mk()\ns CREATE P(1)\nPRINT mk().X\na = mk()',
  ],
  [
    'classes',
    'CLASS A\nn AS INTEGER\nnxt AS A\nCONSTRUCTOR(x AS INTEGER)\nME.n = x\nEND CONSTRUCTOR\nDESTRUCTOR\nPRINT "d"\nEND DESTRUCTOR\nMETHOD Get() AS INTEGER\nRETURN ME.n\nEND METHOD\nMETHOD Chain() AS A\nRETURN ME\nEND METHOD\nMETHOD Twice() AS INTEGER\nTwice = Get() + ME.Get()\nEND METHOD\nMETHOD Say\nPRINT "x"\nSay2 1\nEND METHOD\nMETHOD Say2(k)\nEND METHOD\nEND CLASS\nCLASS B EXTENDS A\nCONSTRUCTOR()\nSUPER(5)\nEND CONSTRUCTOR\nMETHOD Get() AS INTEGER\nRETURN SUPER.Get() + 1\nEND METHOD\nEND CLASS\nDIM o AS A = NEW B()\nDIM z(3) AS A\nz(1) = NEW A(3)\nz(2) = NEW A\nz(1).nxt = o\nPRINT z(1).nxt.Chain().Get(); o IS B; o IS NOTHING; NOT (o IS A)\no.Say()\no.Say\nz(1).Say\nDELETE o\no = NOTHING\nIF o = NOTHING THEN PRINT "n"',
  ],
  [
    'lists',
    'DIM l AS LIST OF INTEGER = LIST(1, 2), a AS LIST, s AS LIST OF STRING\nl.APPEND(3)\nl.append(4.5)\nl.INSERT(1, 2)\nl(1) = 5\nl.SET(1, 2)\nPRINT l(1) + l.GET(2) + l.HEAD() + l.LENGTH(); l.JOIN(","); l.JOIN()\na.APPEND("x")\na.APPEND(LIST(1))\na = LIST(1, "two", 3.5, LIST(4))\nPRINT a(1)\ns = LIST("a")\nDIM m AS LIST OF INTEGER\nm = l.COPY()\nm = l.REST()\nl.EXTEND(m)\nIF l.EMPTY() THEN PRINT 1\nx = l.SHIFT() + l.POP()\nERASE l\nPRINT l.CONTAINS(3); s.INDEXOF("a")',
  ],
  [
    'maps',
    'DIM h AS HASHMAP, g AS HASHMAP OF INTEGER\nh("a") = 1\nh(5) = "x"\nPRINT h("a"); h.SIZE(); h.HASKEY("a")\nh.REMOVE("a")\nx = h.REMOVE("b")\nh.CLEAR()\nSUB s(m AS HASHMAP)\nm("k") = 2\nEND SUB\ns h\nTYPE T\nk AS STRING\nEND TYPE\nDIM t AS T\nh(t.k) = t.k',
  ],
  [
    'match',
    'DIM l AS LIST OF ANY\nCLASS C\nv AS INTEGER\nEND CLASS\nFOR EACH e IN l\nMATCH TYPE e\nCASE INTEGER n% : PRINT n%\nCASE DOUBLE d\nPRINT d * 2\nCASE STRING s$ : PRINT s$ + "!"\nCASE LIST sub : PRINT sub.LENGTH()\nCASE C c1 : PRINT c1.v\nCASE OBJECT o\nPRINT "o"\nCASE ELSE\nPRINT "else"\nEND MATCH\nNEXT\nMATCH 5\nCASE INTEGER : PRINT 1\nENDMATCH',
  ],
  [
    'slices',
    's$ = "abc"\nPRINT s$(1 TO 2); s$(TO 2); s$(2 TO)\ns$(1 TO 2) = "xy"\ns$(TO 1) = ""\ns$(2 TO) = "z"\nDIM q$(3)\nq$(1) = "abc"\nPRINT q$(1)(2 TO 3)\nq$(1)(2 TO) = "x"\nTYPE T\nn AS STRING\nEND TYPE\nDIM t AS T\nPRINT t.n(1 TO 2)\nt.n(1 TO 2) = "x"\nDIM nm AS STRING\nPRINT nm(1 TO 2); nm$(1 TO 1)\nMID$(s$, 2, 1) = "q"\nMID$(s$, 2) = "q"',
  ],
  [
    'builtins',
    'PRINT LEN("a"); LEFT("a", 1); RIGHT$("a", 1); MID$("abc", 2); MID$("abc", 2, 1); INSTR("a", "b"); INSTR(2, "a", "b"); UCASE$("a"); SPACE$(2); STRING$(3, "x"); STRING$(3, 65); CHR$(65); ASC("a"); STR$(1); VAL("1"); HEX$(255); HEX$(255, 4); MKI(5); CVD(MKD$(1)); ABS(-1); SGN(2); INT(2.5); CINT(2.5); SQR(2); ATAN2(1, 2); MAX(1, 2.5); RND; RND(); RND(1); TIMER; TIMER(); ERR; ERL(); INKEY$; DATE$; KBHIT; COMMAND$(0); COMMANDCOUNT; EOF(1); LOF(#1); INPUT$(3, #1); INPUT$(3, 1); FREEFILE',
  ],
  [
    'files',
    'OPEN "f" FOR INPUT AS #1\nOPEN "f" FOR BINARY OUTPUT AS n\nOPEN f$ FOR B O AS #(b + 5)\nOPEN "f" FOR RANDOM 64 AS #2\nOPEN "f" FOR R AS 3\nOPEN "f" FOR BINARY AS #4\nCLOSE\nCLOSE #1, 2\nFIELD #2, 10 AS a$, 20 AS b$\nLSET a$ = "x"\nRSET b$ = "y"\nPUT #2, 1\nGET 2\nSEEK #1, 5\nWRITE #1, 1, "x"\nx$ = SLURP("f")\nSPIT "f", x$',
  ],
  [
    'small statements',
    'SLEEP\nSLEEP 1.5\nWAIT 2\nWAIT_MS 100\nRANDOMIZE\nRANDOMIZE 5\nSHELL "ls"\nSYSTEM "ls"\nINC x\nINC x, 5\nDEC x%\nSWAP a, b\nLET y = 3\nDIM c AS INTEGER\nINC c\nCLS\nLOCATE 5\nLOCATE 5, 10\nLOCATE(5, 10)\nCOLOR 7\nCOLOUR 7, 1\nBOLD: NORMAL\nCURSOR_ON\nWRCH 65\nWRSTR "x"\nFLUSH\nVSYNC\nEND',
  ],
  [
    'data',
    'READ a, b$, c%\nRESTORE\nRESTORE 20\nRESTORE lbl\nDATA 1, "x", hello world, -5, +3.5, &HFF\n20 DATA 7,,8\nlbl: DATA bare',
  ],
  [
    'try',
    'TRY\nTHROW 5\nTHROW\nTHROW 5, 100\nCATCH 1, -2\nTHROW\nCATCH\nPRINT ERR() * 2; ERL\nFINALLY\nPRINT 1\nEND TRY\nTRY\nPRINT 1\nFINALLY\nENDTRY',
  ],
  [
    'workers',
    'WORKER W(n AS DOUBLE) AS DOUBLE\nDIM i AS INTEGER, t AS DOUBLE\nDIM loc(5)\nFOR i = 1 TO n: t = t + i: NEXT\nSEND PARENT, t\nx = RECEIVE(PARENT)\nIF CANCELLED(PARENT) THEN EXIT WORKER\nIF HASMESSAGE(PARENT) THEN PRINT 1\nRETURN t\nEND WORKER\nDIM f AS DOUBLE, g AS MARSHALLED, h AS LONG, fs(3)\nf = SPAWN W(10)\ng = SPAWN W(10)\nh = SPAWN W(1)\nfs(1) = SPAWN W(2)\nv = AWAIT f\nPRINT AWAIT f; READY(f)\nPRINT AWAIT fs(1) + 1\nSEND f, "x"\nCANCEL f\ns$ = RECEIVE(f)\nMATCH RECEIVE(f)\nCASE DOUBLE d : PRINT d\nCASE INTEGER n% : PRINT n%\nCASE LONG l : PRINT l\nCASE ELSE\nEND MATCH\nAFTER 100 MS SEND f, 1\nEVERY 1.5 SECS SEND f, 2\nAFTER 5 SEND f, 3\nTIMER STOP ALL\nTIMER STOP 1',
  ],
  [
    'marshall',
    'TYPE P\nX AS INTEGER\nEND TYPE\nDIM p AS P, a(5) AS INTEGER, m AS MARSHALLED\nm = MARSHALL(p)\nUNMARSHALL p, m\nm = MARSHALL(a)\nUNMARSHALL a, m\nSUB s(b AS MARSHALLED)\nDIM q AS P\nUNMARSHALL q, b\nEND SUB\ns m',
  ],
  [
    'options',
    'OPTION SAMM ON\nOPTION BOUNDS_CHECK OFF\nOPTION BASE 1\nOPTION UNICODE\nOPTION BITWISE\nOPTION ERROR ON\nOPTION NEON OFF\nOPTION FORCE_YIELD 100',
  ],
  [
    'explicit',
    'OPTION EXPLICIT\nDIM x AS INTEGER, i AS INTEGER\nFOR i = 1 TO 3: x = x + i: NEXT\nDIM l AS LIST OF INTEGER\nFOR EACH e IN l: PRINT e: NEXT\nPRINT TIMER; RND',
  ],
  [
    'constants',
    'CONSTANT N = 5, PI = 3.14159\nCONST S$ = "x"\nCONST M = N * 2 + 1\nCONST ESC = CHR$(27)\nCONST F = NOT 0 AND &HFF\nDIM a(N), b(M)\nSUB s\nPRINT N; S$; ESC + "x"\nEND SUB\nSELECT CASE x\nCASE N: PRINT 1\nEND SELECT',
  ],
  [
    'long literals',
    'DIM x AS LONG\nx = 9999999999\nIF x = 9999999999 THEN PRINT 1\nIF -9223372036854775808 < x THEN PRINT 2',
  ],
  ['iif', 'PRINT IIF(x > 1, "a", "b"); IIF(x, 1, 2.5); IIF(NOT x, IIF(y, 1, 2), 3)'],
  ['string conditions', 'IF a$ THEN PRINT 1\nWHILE NOT EOF(1): WEND\nDO UNTIL a$ <> "": LOOP\nIF NOT a$ THEN PRINT 2'],
  ['any', 'DIM v AS ANY\nv = 5\nv = "x"\nPRINT v; v + 1\nx = v\ns$ = v\nIF v = 3 THEN PRINT 1'],
  ['number plus string', 'PRINT "n" + 1 / 8; 1 + "x"; "a" + 1 + 2'],
  [
    'shadow builtins',
    'DIM max(3), sum AS INTEGER, val AS STRING\nmax(1) = 2\nsum = 3\nval = "x"\nPRINT max(1); sum; val',
  ],
  ['dim shared', 'DIM SHARED g AS INTEGER\nSUB s\ng = 1\nEND SUB'],
  ['declare ignored', 'DECLARE SUB s (a AS INTEGER)\nSUB s (a AS INTEGER)\nEND SUB'],
  ['names with', 'with = 3: PRINT with\nplay = 1: rect = 2: PRINT play + rect'],
  [
    'member named like collection',
    'CLASS Bag\nitems AS LIST OF INTEGER\nm AS HASHMAP\nMETHOD Add(v AS INTEGER)\nME.items.APPEND(v)\nME.m("k") = v\nEND METHOD\nMETHOD Count() AS INTEGER\nRETURN ME.items.LENGTH()\nEND METHOD\nEND CLASS\nDIM b AS Bag = NEW Bag()\nb.Add(3)\nPRINT b.Count(); b.items(1); b.m("k")\nb.items(1) = 5',
  ],
];

for (const [name, text] of PROGRAMS) test(`accepts ${name}`, () => assert.equal(renderErrors(text), ''));
