/** Whole programs in every tier and mode: the interpreter first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EngineOptions } from '#tiers';
import { basicToBytecode, type Loaded, TIER_OPTIONS, withProgram } from './harness.js';

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
  'errors caught in place and across calls': {
    text: `FUNCTION safe%(a%, b%)
  TRY
    safe% = a% \\ b%
  CATCH 11
    safe% = -1
  END TRY
END FUNCTION
SUB deep(n%)
  IF n% = 0 THEN THROW 42
  CALL deep(n% - 1)
END SUB
DIM t AS LONG
FOR i% = 0 TO 300
  t = t + safe%(100, i% MOD 7)
NEXT
PRINT t
FOR i% = 1 TO 30
  TRY
    CALL deep(i% MOD 5)
    PRINT "no"
  CATCH 42
    k% = k% + ERR
  END TRY
NEXT
PRINT k%; ERL
`,
    out: '10449\n12609\n',
  },
  'stack overflow caught, a division by zero not': {
    text: `SUB down(n%)
  d% = d% + 1
  CALL down(n% + 1)
  d% = d% - 1
END SUB
FOR i% = 1 TO 3
TRY
  CALL down(0)
  PRINT "never"
CATCH 28
  PRINT "caught"; ERR
END TRY
NEXT
PRINT 10 \\ 0
`,
    out: 'caught28\ncaught28\ncaught28\nUnhandled exception at line 14: Division by zero (error code 11)\n',
  },
};

for (const [mode, options] of Object.entries<EngineOptions>({ ...TIER_OPTIONS, ahead: {} })) {
  for (const [name, { text, out }] of Object.entries(PROGRAMS)) {
    test(`${mode}: ${name}`, () => {
      const body = ({ run }: Loaded): void => {
        assert.equal(run().out, out);
        assert.equal(run().out, out);
      };
      withProgram(basicToBytecode(text), options, body, {}, { ahead: mode === 'ahead' });
    });
  }
}
