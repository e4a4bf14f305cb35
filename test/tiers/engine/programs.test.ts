/** Whole programs in every tier and mode: the interpreter first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basicToBytecode, TIER_OPTIONS, withProgram } from './harness.js';

const PROGRAMS: Record<string, { text: string; out: string }> = {
  'a loop with a call': {
    text: `FUNCTION f%(a%, b%)
  f% = a% * 3 + b%
END FUNCTION
DIM s AS LONG
FOR i% = 1 TO 3000
  s = s + f%(i%, 1)
NEXT
PRINT s
`,
    out: '13507500\n',
  },
  recursion: {
    text: `FUNCTION fib%(n%)
  IF n% < 2 THEN
    fib% = n%
  ELSE
    fib% = fib%(n% - 1) + fib%(n% - 2)
  END IF
END FUNCTION
PRINT fib%(15)
`,
    out: '610\n',
  },
  'strings and doubles': {
    text: `DIM a$ AS STRING
FOR i% = 1 TO 200
  a$ = a$ + CHR$(65 + i% MOD 26)
  x# = x# + SQR(i%)
NEXT
PRINT LEN(a$); " "; MID$(a$, 27, 5); " "; INT(x#)
`,
    out: '200 BCDEF 1892\n',
  },
};

for (const [mode, options] of Object.entries(TIER_OPTIONS)) {
  for (const [name, { text, out }] of Object.entries(PROGRAMS)) {
    test(`${mode}: ${name}`, () => {
      withProgram(basicToBytecode(text), options, ({ run, engine }) => {
        assert.equal(run().out, out);
        assert.equal(run().out, out);
        engine.metrics();
      });
    });
  }
}
