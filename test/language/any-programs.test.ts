/**
 * The programs about dynamic values on the oracle for bytecode, which sees every use after free; and that none of them keeps what
 * it took: more turns of a loop hold no more blocks of memory.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { programCases } from '../programs/program-cases.js';
import { evaluateBytecode } from '../tiers/bytecode-evaluator.js';
import { bytecodeOf } from './compile.js';

/** Too long for an evaluator, or reading input. */
const LEFT_OUT = /many-strings|loop-changes-type|carried-around-loops|redim-while|\/input$/;

for (const { name, file, stdout, exitCode } of programCases()) {
  if (!name.startsWith('any/') || LEFT_OUT.test(name)) continue;
  test(name, () => {
    const outcome = evaluateBytecode(bytecodeOf(readFileSync(file), file));
    assert.equal(outcome.output, Buffer.from(stdout, 'latin1').toString());
    assert.equal(outcome.exitCode, exitCode, outcome.errorOutput);
  });
}

const BODIES: Readonly<Record<string, string>> = {
  variables: 'v = "s" + k : w = v + v : v = w : w = l : w = w * 3 : v = w',
  arrays:
    'a(k AND 3) = "e" + k : a((k + 1) AND 3) = a(k AND 3) + 1 : a(k AND 3) = l : REDIM PRESERVE a(5) : SWAP a(4), a(k AND 3)',
  'whole arrays': 'a() = "fill" + k : b() = a() : a() = l : ERASE b : REDIM b(5)',
  records:
    'r.Value = "r" + k : q = r : q.Value = q.Value + q.Name : r = CREATE Cell("n" + k, l) : t(1) = r : t(0) = t(1) : x% = r = q',
  calls: 'v = Echo("arg" + k) : v = Echo(v) : Change v : Change a(2) : Change "tmp" + k : Echo l : Echo "drop" + k',
  'comparisons and truth': 'v = "c" + k : x% = v = "c1" : x% = ("a" + v) < v : IF v + "x" THEN x% = 1 ELSE x% = 2',
  'choices and functions':
    'v = IIF(k AND 1, "i" + k, v) : w = "z" + k : v = MAX(v, w) : s$ = v : s$ = s$ + v : s$ = STR$(v) : x% = LEN(v + 1)',
  'FOR EACH and MATCH':
    'a(1) = "m" + k : FOR EACH e IN a : MATCH TYPE e + 1 : CASE STRING m$ : s$ = m$ : CASE LONG n& : v = n& : END MATCH : NEXT',
  'errors caught':
    'TRY : v = "x" + k : v = v + (v * 2) : CATCH : v = 1 : END TRY : TRY : Fail "p" + k : CATCH : END TRY : TRY : n% = Echo("t" + k) : CATCH : END TRY',
};

function program(body: string, turns: number): string {
  return `
TYPE Cell
  Name AS STRING
  Value AS ANY
END TYPE
DIM v AS ANY, w AS ANY, a(5) AS ANY, b(5) AS ANY, r AS Cell, q AS Cell, t(1) AS Cell, l AS LONG, k AS INTEGER
FUNCTION Echo(x AS ANY) AS ANY
  DIM y AS ANY, z(2) AS ANY
  y = x
  z(1) = y
  Echo = y
END FUNCTION
SUB Change(BYREF x AS ANY)
  x = x + "changed"
  x = "short" + STR$(1)
END SUB
SUB Fail(x AS ANY)
  DIM c AS Cell, z(2) AS ANY
  c.Value = x + "f"
  z(0) = c.Value
  x = c.Value + (x + 1) + (x - 1)
END SUB
SUB Work(turns AS INTEGER)
  FOR k = 1 TO turns
${body
  .split(' : ')
  .map((line) => `    ${line}`)
  .join('\n')}
  NEXT
END SUB
l = 4611686018427387904
Work ${turns}
v = 0 : w = 0 : a() = 0 : r.Value = 0 : q.Value = 0
`;
}

for (const [what, body] of Object.entries(BODIES)) {
  test(`nothing is kept: ${what}`, () => {
    const few = evaluateBytecode(bytecodeOf(program(body, 4)));
    const many = evaluateBytecode(bytecodeOf(program(body, 23)));
    assert.deepEqual([few.errorOutput, many.errorOutput], ['', '']);
    assert.equal(many.liveBlocks, few.liveBlocks);
  });
}
