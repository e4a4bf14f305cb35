/** STATIC arrays and maps of a procedure that is replaced while the program runs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JitSession, type SessionOptions } from 'fasterbasic';

const MODES: Record<string, SessionOptions> = {
  'tier 0': { tier: 0 },
  'tier 2': { tier: 2 },
  'tiered, low thresholds': { threshold: 2, optimizeThreshold: 3 },
};

const PROGRAM = `SUB Other
  STATIC a(2) AS INTEGER
  a(1) = a(1) + 100
  CALL Note(STR$(a(1)))
END SUB
SUB Count
  STATIC a(2) AS INTEGER, h AS HASHMAP
  a(1) = a(1) + 1: h("k" + a(1)) = 1
  CALL Note(STR$(a(1)) + "/" + h.SIZE())
END SUB
SUB Note(t$)
  notes$ = notes$ + t$ + " "
END SUB
notes$ = ""
FOR i = 1 TO 3: Count: Other: NEXT
SLEEP 1
FOR i = 1 TO 3: Count: Other: NEXT
IF notes$ <> COMMAND$(1) THEN PRINT notes$: THROW 7
`;

for (const [mode, options] of Object.entries(MODES)) {
  const run = (replacement: string, expected: string): void => {
    using session = new JitSession(options);
    session.provideFunction('nanosleep', { args: ['ptr', 'ptr'], returns: 'i32' }, () => {
      session.redefine('Count', replacement);
      return 0;
    });
    session.compileBasic(PROGRAM);
    assert.equal(session.execute({ args: [expected] }).exitCode, 0);
  };

  test(`STATIC arrays and maps of the same shape keep their contents (${mode})`, () => {
    run(
      `SUB Count
  STATIC h AS HASHMAP, a(2) AS INTEGER
  a(1) = a(1) + 10: h("k" + a(1)) = 1
  CALL Note(STR$(a(1)) + "." + h.SIZE())
END SUB`,
      '1/1 100 2/2 200 3/3 300 13.4 400 23.5 500 33.6 600 ',
    );
  });

  test(`a STATIC array with other dimensions is another one (${mode})`, () => {
    run(
      `SUB Count
  STATIC a(2, 2) AS INTEGER
  a(1, 1) = a(1, 1) + 10
  CALL Note(STR$(a(1, 1)))
END SUB`,
      '1/1 100 2/2 200 3/3 300 10 400 20 500 30 600 ',
    );
  });

  test(`a STATIC array of another type is another one (${mode})`, () => {
    run(
      `SUB Count
  STATIC a(2) AS STRING
  a(1) = a(1) + "x"
  CALL Note(a(1))
END SUB`,
      '1/1 100 2/2 200 3/3 300 x 400 xx 500 xxx 600 ',
    );
  });
}
