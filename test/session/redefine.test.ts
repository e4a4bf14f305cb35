/** BASIC functions replaced by new texts, before and while the program runs, in every tier. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Diagnostic, JitSession, NotSupportedError, type SessionOptions } from 'fasterbasic';

const MODES: Record<string, SessionOptions> = {
  'tier 0': { tier: 0 },
  'tier 1': { tier: 1 },
  'tier 2': { tier: 2 },
  'tiered, threshold 1': { threshold: 1, optimizeThreshold: 1 },
  'tiered, low thresholds': { threshold: 5, optimizeThreshold: 20 },
  'deopt stress 1': { tier: 2, deoptStress: 1 },
  'deopt stress 3': { threshold: 2, optimizeThreshold: 5, deoptStress: 3 },
};

/** A session whose programs call `sleeping` where they SLEEP, and end with a status: 0 when every CHECK of theirs held. */
function open(
  options: SessionOptions,
  text: string,
  sleeping: (session: JitSession, call: number) => unknown = () => {},
) {
  const session = new JitSession(options);
  let call = 0;
  session.provideFunction('nanosleep', { args: ['ptr', 'ptr'], returns: 'i32' }, () => {
    sleeping(session, ++call);
    return 0;
  });
  session.compileBasic(text);
  return session;
}

const inEveryMode = (name: string, check: (options: SessionOptions) => void): void => {
  for (const [mode, options] of Object.entries(MODES)) void test(`${name} (${mode})`, () => check(options));
};

const status = (session: JitSession, ...args: string[]): number => session.execute({ args }).exitCode;

inEveryMode('new literals, and routines that the program did not use', (options) => {
  using session = open(
    options,
    `FUNCTION Word(n AS INTEGER) AS STRING
  RETURN "old"
END FUNCTION
FOR i = 1 TO 50
  w$ = Word(i)
NEXT
IF w$ <> COMMAND$(1) THEN THROW 7
`,
  );
  assert.equal(status(session, 'old'), 0);
  const again = (body: string) =>
    session.redefine('Word', `FUNCTION Word(n AS INTEGER) AS STRING\n${body}\nEND FUNCTION`);
  again('  RETURN UCASE$("new " + STR$(n))');
  assert.equal(status(session, 'NEW 50'), 0);
  again('  RETURN LCASE$("CBA") + MID$("another", 3, 2)');
  assert.equal(status(session, 'cbaot'), 0);
  again('  DIM h AS HASHMAP\n  h("k") = "map"\n  RETURN h("k") + HEX$(255) + " " + STR$(SQR(n * 2))');
  assert.equal(status(session, 'mapFF 10'), 0);
});

inEveryMode('new STATICs; those of the same type keep their values, also beside namesakes', (options) => {
  using session = open(
    options,
    `SUB First
  STATIC n AS INTEGER
  n = n + 1
  CALL Note("a" + STR$(n))
END SUB
SUB Second
  STATIC n AS INTEGER
  n = n + 100
  CALL Note("b" + STR$(n))
END SUB
SUB Note(t$)
  notes$ = notes$ + t$ + " "
END SUB
notes$ = ""
FOR i = 1 TO 2
  First
  Second
NEXT
SLEEP 1
FOR i = 1 TO 2
  First
  Second
NEXT
IF notes$ <> COMMAND$(1) THEN PRINT notes$ : THROW 7
`,
    (it, call) =>
      call === 1 &&
      it.redefine(
        'First',
        `SUB First
  STATIC text AS STRING
  STATIC n AS INTEGER
  n = n + 10
  text = text + "x"
  CALL Note("a" + STR$(n) + text)
END SUB`,
      ),
  );
  assert.equal(status(session, 'a1 b100 a2 b200 a12x b300 a22xx b400 '), 0);
  // Another type is another variable.
  session.redefine('First', 'SUB First\n  STATIC n AS STRING\n  n = n + "y"\n  CALL Note("a" + n)\nEND SUB');
  session.redefine('Second', 'SUB Second\n  STATIC n AS STRING\n  n = n + "z"\n  CALL Note("b" + n)\nEND SUB');
  session.redefine('Note', 'SUB Note(t$)\n  notes$ = notes$ + t$ + ";"\nEND SUB');
  assert.equal(status(session, 'ay;bz;ayy;bzz;ayyy;bzzz;ayyyy;bzzzz;'), 0);
});

inEveryMode('records and arrays that the program did not have in functions', (options) => {
  using session = open(
    options,
    `TYPE Point
  x AS INTEGER
  label AS STRING
END TYPE
FUNCTION F(n AS INTEGER) AS STRING
  RETURN "none"
END FUNCTION
FOR i = 1 TO 30
  r$ = F(i)
NEXT
IF r$ <> COMMAND$(1) THEN PRINT r$ : THROW 7
`,
  );
  assert.equal(status(session, 'none'), 0);
  session.redefine(
    'F',
    `FUNCTION F(n AS INTEGER) AS STRING
  DIM p AS Point
  DIM q AS Point
  DIM a(3) AS STRING
  p.x = n
  p.label = "point"
  q = p
  a(2) = q.label + STR$(q.x)
  RETURN a(2)
END FUNCTION`,
  );
  assert.equal(status(session, 'point30'), 0);
});

inEveryMode(
  'a variable of the module level that no procedure used: not while main runs, but between runs',
  (options) => {
    const text = 'FUNCTION F(n AS INTEGER) AS INTEGER\n  RETURN n + total\nEND FUNCTION';
    let refused: unknown = null;
    using session = open(
      options,
      `total = 1000
FUNCTION F(n AS INTEGER) AS INTEGER
  RETURN n
END FUNCTION
FOR i = 1 TO 30
  s = s + F(i)
NEXT
SLEEP 1
FOR i = 1 TO 30
  s = s + F(i)
NEXT
IF s <> VAL(COMMAND$(1)) THEN PRINT s : THROW 7
`,
      (it, call) => {
        if (call > 1) return;
        try {
          it.redefine('F', text);
        } catch (error) {
          refused = error;
        }
      },
    );
    assert.equal(status(session, '930'), 0);
    assert.ok(refused instanceof NotSupportedError);
    assert.match(
      refused.message,
      /'F' at line 2 uses what only the module level used so far, variable TOTAL AS DOUBLE: main/,
    );
    session.redefine('F', text);
    assert.equal(status(session, '60930'), 0);
  },
);

inEveryMode('an array that may move from now on: not while somebody holds an address in it', (options) => {
  const text = 'SUB Grow\n  REDIM a(500) AS INTEGER\n  a(1) = 40\nEND SUB';
  let refused: unknown = null;
  using session = open(
    options,
    `DIM a(5) AS INTEGER
SUB Grow
  a(1) = a(1) + 1
END SUB
SUB Use(BYREF n AS INTEGER)
  n = 7
  IF COMMAND$(1) = "sleep" THEN SLEEP 1
  Grow
  n = n + 1
END SUB
FOR k = 1 TO 30
  Use a(1)
NEXT
IF a(1) <> VAL(COMMAND$(2)) THEN PRINT a(1) : THROW 7
`,
    (it, call) => {
      if (call > 1) return;
      try {
        it.redefine('Grow', text);
      } catch (error) {
        refused = error;
      }
    },
  );
  assert.equal(status(session, 'sleep', '9'), 0);
  assert.ok(refused instanceof NotSupportedError);
  assert.match(refused.message, /'Grow' at line 2 gives an array dimensions or a freedom that it did not have: main/);
  session.redefine('Grow', text);
  // What the call got was a copy, which goes back afterwards.
  assert.equal(status(session, 'no', '8'), 0);
});

inEveryMode('the first TRY of a program, while it runs', (options) => {
  using session = open(
    options,
    `FUNCTION Safe(n AS INTEGER) AS STRING
  RETURN Part(n)
END FUNCTION
FUNCTION Part(n AS INTEGER) AS STRING
  DIM t AS STRING
  t = "n" + STR$(n)
  GOSUB inner
  RETURN t
inner:
  IF n > 3 THEN THROW 40 + n
  RETURN
END FUNCTION
FUNCTION All(n AS INTEGER) AS STRING
  FOR i = 1 TO n
    a$ = a$ + Safe(i)
  NEXT
  RETURN a$
END FUNCTION
b$ = All(3)
SLEEP 1
b$ = b$ + All(5)
IF b$ <> COMMAND$(1) THEN PRINT b$ : THROW 7
`,
    (it) =>
      it.redefine(
        'Safe',
        `FUNCTION Safe(n AS INTEGER) AS STRING
  TRY
    RETURN Part(n)
  CATCH
    RETURN "error" + STR$(ERR)
  END TRY
END FUNCTION`,
      ),
  );
  assert.equal(status(session, 'n1n2n3n1n2n3error44error45'), 0);
});

inEveryMode('where it was inlined, and in the middle of activations of the old text', (options) => {
  using session = open(
    options,
    `FUNCTION Small(x AS INTEGER) AS INTEGER
  RETURN x + 1
END FUNCTION
SUB Pause(depth AS INTEGER)
  IF depth > 0 THEN CALL Pause(depth - 1) : RETURN
  SLEEP 1
END SUB
FUNCTION Work(n AS INTEGER) AS INTEGER
  DIM s AS INTEGER
  FOR i = 1 TO n
    IF i = 20 THEN CALL Pause(3)
    s = s + Small(i)
  NEXT
  RETURN s
END FUNCTION
FOR k = 1 TO 10
  t = t + Work(10)
NEXT
IF Work(40) <> VAL(COMMAND$(1)) THEN THROW 7
IF t <> 650 THEN THROW 8
`,
    (it) => it.redefine('Small', 'FUNCTION Small(x AS INTEGER) AS INTEGER\n  RETURN x + 1000\nEND FUNCTION'),
  );
  assert.equal(status(session, String(820 + 19 + 21 * 1000)), 0);
});

inEveryMode('an activation of the old text goes on with it to its end, its calls of itself do not', (options) => {
  using session = open(
    options,
    `FUNCTION Loop(n AS INTEGER) AS INTEGER
  DIM s AS INTEGER
  FOR i = 1 TO n
    IF i = 5 AND n = 100 THEN SLEEP 1
    s = s + 1
  NEXT
  IF n = 100 THEN s = s + Loop(10)
  RETURN s
END FUNCTION
FOR k = 1 TO 20
  t = t + Loop(3)
NEXT
u = Loop(100)
IF u <> VAL(COMMAND$(1)) THEN PRINT u : THROW 7
`,
    (it) =>
      it.redefine(
        'Loop',
        'FUNCTION Loop(n AS INTEGER) AS INTEGER\n  DIM s AS INTEGER\n  FOR i = 1 TO n\n    s = s + 2\n  NEXT\n  RETURN s\nEND FUNCTION',
      ),
  );
  assert.equal(status(session, '120'), 0);
});

test('what is refused says why and where', () => {
  using session = open({}, 'FUNCTION F(n AS INTEGER) AS INTEGER\n  RETURN n\nEND FUNCTION\nPRINT F(1)\n');
  const refused = (text: string, message: RegExp): void =>
    assert.throws(
      () => session.redefine('F', text),
      (error: Error) => error instanceof TypeError && message.test(error.message),
    );
  refused('FUNCTION F(n AS DOUBLE) AS INTEGER\nEND FUNCTION', /'F' at line 1: parameter 1 is DOUBLE and was INTEGER/);
  refused('FUNCTION F(BYREF n AS INTEGER) AS INTEGER\nEND FUNCTION', /parameter 1 is BYREF INTEGER and was INTEGER/);
  refused('FUNCTION F(n AS INTEGER) AS STRING\nEND FUNCTION', /result is STRING and was INTEGER/);
  refused('FUNCTION F(n AS INTEGER) AS INTEGER\nEND FUNCTION\nPRINT 1', /not a declaration of 'F' and nothing else/);
  assert.throws(() => session.redefine('G', 'SUB G\nEND SUB'), ReferenceError);
  // Calls with another number of arguments are mistakes of the program as it would be.
  assert.throws(() => session.redefine('F', 'FUNCTION F(n AS INTEGER, m AS INTEGER) AS INTEGER\nEND FUNCTION'), {
    name: 'CompileError',
    message: /F takes 2 arguments, 1 given/,
  });
  assert.throws(() => session.redefine('F', 'FUNCTION F(n AS INTEGER) AS INTEGER\nRETURN n +\nEND FUNCTION'), {
    name: 'CompileError',
  });
});

test('who is told of a tier event cannot redefine: code is just being made then', () => {
  const refused: unknown[] = [];
  const text = 'FUNCTION F(n AS INTEGER) AS INTEGER\n  RETURN n + 1\nEND FUNCTION';
  using session = open(
    {
      threshold: 5,
      onTierEvent: () => {
        try {
          session.redefine('F', text);
        } catch (error) {
          refused.push(error);
        }
      },
    },
    `${text.replace(' + 1', '')}\nFOR i = 1 TO 40\n  s = s + F(i)\nNEXT\nIF s <> VAL(COMMAND$(1)) THEN THROW 7\n`,
  );
  assert.equal(status(session, '820'), 0);
  assert.ok(refused.length > 0);
  for (const error of refused) assert.match(String(error), /TypeError: functions cannot be replaced by who is told/);
  session.redefine('F', text);
  assert.equal(status(session, '860'), 0);
});

test('lines of the new text count from where the old one began, and others stay', () => {
  const program = `FUNCTION F(n AS INTEGER) AS INTEGER
  RETURN n
END FUNCTION
SUB G
  TRY
    THROW 5
  CATCH
    IF ERL <> 6 THEN THROW 1
  END TRY
END SUB
TRY
  k = F(3)
CATCH
  IF ERL <> VAL(COMMAND$(1)) THEN THROW 2
END TRY
G
IF k <> VAL(COMMAND$(2)) THEN THROW 3
`;
  using session = open({ threshold: 2 }, program);
  assert.equal(status(session, '0', '3'), 0);
  const warnings: readonly Diagnostic[] = session.redefine(
    'F',
    "FUNCTION F(n AS INTEGER) AS INTEGER\n  ' longer\n  ' than before\n  IF n = 3 THEN THROW 9\n  RETURN n\nEND FUNCTION",
  );
  assert.deepEqual(warnings, []);
  assert.equal(status(session, '4', '0'), 0);
  session.redefine('F', 'FUNCTION F(n AS INTEGER) AS INTEGER : THROW 9 : END FUNCTION');
  assert.equal(status(session, '1', '0'), 0);
  session.redefine('F', 'FUNCTION F(n AS INTEGER) AS INTEGER\n  RETURN n * 2\nEND FUNCTION');
  assert.equal(status(session, '0', '6'), 0);
});

test('texts that have been there before add nothing to the session', () => {
  using session = open({ threshold: 1 }, 'FUNCTION F() AS STRING\n  RETURN "x"\nEND FUNCTION\na$ = F()\na$ = F()\n');
  const texts = ['"a"', '"b" + "c"', 'UCASE$("d")'];
  const modules: number[] = [];
  for (let i = 0; i < 60; i++) {
    session.redefine('F', `FUNCTION F() AS STRING\n  RETURN ${texts[i % 3]}\nEND FUNCTION`);
    assert.equal(status(session), 0);
    modules.push(session.layoutInfo().modules.length);
  }
  assert.equal(modules[59], modules[29]);
});
