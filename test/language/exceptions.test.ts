/** TRY, CATCH, FINALLY, THROW on the oracle for bytecode: the corpus, texts of what nobody catches, memory. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { listModule } from '#bytecode';
import { evaluateBytecode, type ProgramOutcome } from '../tiers/bytecode-evaluator.js';
import { bytecodeOf } from './compile.js';

const CORPUS = new URL('../../test/programs/exceptions/', import.meta.url);
/** These need the machine: its stack, its memory, its files. */
const MACHINE_ONLY = new Set(['stack-overflow-caught', 'out-of-memory', 'file-not-found-slurp']);

const run = (text: string | Uint8Array): ProgramOutcome => evaluateBytecode(bytecodeOf(text));

test('the corpus of exceptions runs on the oracle', () => {
  const names = readdirSync(CORPUS).flatMap((name) => (name.endsWith('.bas') ? [name.slice(0, -4)] : []));
  assert.ok(names.length >= 80);
  for (const name of names) {
    if (MACHINE_ONLY.has(name)) continue;
    const { output, exitCode } = run(readFileSync(new URL(`${name}.bas`, CORPUS)));
    const exit = new URL(`${name}.exit`, CORPUS);
    assert.equal(output, readFileSync(new URL(`${name}.out`, CORPUS), 'utf8'), name);
    assert.equal(exitCode, existsSync(exit) ? Number(readFileSync(exit, 'utf8')) : 0, name);
  }
});

const uncaught = (name: string, text: string, message: string): void =>
  void test(`uncaught: ${name}`, () => {
    const { errorOutput, exitCode } = run(text);
    assert.equal(errorOutput, message);
    assert.equal(exitCode, 1);
  });

uncaught(
  'a number through FINALLY',
  'TRY\nTHROW 5\nFINALLY\nPRINT 1\nEND TRY',
  'Unhandled exception at line 2: Illegal function call (error code 5)\n',
);
uncaught(
  'a line of its own, thrown again by number',
  'TRY\nTRY\nTHROW 77, 4000\nCATCH 77\nTHROW\nEND TRY\nCATCH 1\nEND TRY',
  'Unhandled exception at line 4000: Unknown error (error code 77)\n',
);
uncaught(
  'array bounds keep their text on their way through two FINALLYs',
  'DIM a(3)\nk = 4\nTRY\nTRY\nPRINT a(k)\nFINALLY\nPRINT 1\nEND TRY\nFINALLY\nPRINT 2\nEND TRY',
  'ERROR: array index 4 out of bounds [0..3]\n',
);
uncaught(
  'and so do errors that CATCH throws again',
  'TRY\nREAD x\nCATCH 4\nTHROW\nEND TRY',
  'Runtime error at line 2: Out of DATA\n',
);
uncaught(
  'a text is not taken for that of another error',
  'DIM a(3)\nTRY\na(4) = 1\nCATCH\nEND TRY\nTHROW 9',
  'Unhandled exception at line 6: Subscript out of range (error code 9)\n',
);
uncaught(
  'a FINALLY that handles an error does not change the one that waits',
  'DIM a(3)\nTRY\nTHROW 11\nFINALLY\nTRY\na(4) = 1\nCATCH\nEND TRY\nEND TRY',
  'Unhandled exception at line 3: Division by zero (error code 11)\n',
);
uncaught(
  'in the numbered line of a procedure',
  'TRY\nP\nCATCH 1\nEND TRY\nSUB P\n300 THROW 6\nEND SUB',
  'Unhandled exception at line 300: Overflow (error code 6)\n',
);

/** What is still held at the end must not depend on how often an error was caught. */
const holds = (name: string, program: (count: number) => string): void =>
  void test(`nothing is left behind by ${name}`, () => {
    const [few, many] = [3, 40].map((count) => run(program(count)));
    assert.equal(few.exitCode, 0);
    assert.equal(many.liveBlocks, few.liveBlocks);
  });

const inLoop = (count: number, body: string, rest = ''): string =>
  `FOR i = 1 TO ${count}\nTRY\n${body}\nCATCH\nc = c + 1\nEND TRY\nNEXT\nIF c < ${count} THEN THROW 99\nEND\n${rest}`;

holds('strings of procedures that are unwound', (count) =>
  inLoop(
    count,
    'Deep(5)',
    'SUB Deep(n AS INTEGER)\nLOCAL s$ = "s" + STR$(n)\nIF n = 0 THEN THROW 1\nDeep(n - 1)\nPRINT s$\nEND SUB',
  ),
);
holds('arrays, maps and records of procedures', (count) =>
  inLoop(
    count,
    'P(i)',
    'TYPE R\ns AS STRING\nEND TYPE\nSUB P(n AS INTEGER)\nDIM a(9) AS STRING\nDIM h AS HASHMAP\nDIM r AS R\na(1) = "a" + STR$(n)\nr.s = "r" + STR$(n)\n' +
      'h("k" + STR$(n)) = a(1)\nFOR EACH k, v IN h\nTHROW 1\nNEXT\nEND SUB',
  ),
);
holds('results that are not returned', (count) =>
  inLoop(count, 'PRINT F$(i)', 'FUNCTION F$(n AS INTEGER)\nF$ = "f" + STR$(n)\nTHROW 1\nEND FUNCTION'),
);
holds('arguments of a call that fails', (count) =>
  inLoop(
    count,
    'P("a" + STR$(i), "b" + STR$(i))',
    'SUB P(a$, BYREF b$)\na$ = a$ + "x"\nb$ = b$ + "y"\nTHROW 1\nEND SUB',
  ),
);
holds('half of a concatenation', (count) =>
  inLoop(count, 'DIM a(2) AS STRING\ns$ = "a" + STR$(i) + UCASE$("b" + STR$(i)) + a(i + 5)'),
);
holds('arguments of a routine that fails', (count) => inLoop(count, 'PRINT CVD("x" + STR$(i))'));
holds('an element that is not there', (count) =>
  inLoop(
    count,
    'DIM a(2) AS STRING\na(i + 5) = F$(i)',
    'FUNCTION F$(n AS INTEGER)\nRETURN "f" + STR$(n)\nEND FUNCTION\nSUB M\nREDIM a(2) AS STRING\nEND SUB',
  ),
);
holds('records made in an expression', (count) =>
  inLoop(
    count,
    'p = CREATE R("r" + STR$(i), CREATE Q("q" + STR$(i), 1 \\ (i - i)))',
    'TYPE Q\ns AS STRING\nn AS INTEGER\nEND TYPE\nTYPE R\ns AS STRING\nq AS Q\nEND TYPE\nDIM p AS R',
  ),
);
holds('subroutines that are given up', (count) =>
  inLoop(count, 'GOSUB s', 's:\nGOSUB t\nRETURN\nt:\nPRINT LEFT$("x" + STR$(i), 1 \\ (i - i))\nRETURN'),
);

holds('elements that a call gets as a copy', (count) =>
  inLoop(
    count,
    'M\na(1) = "a" + STR$(i)\nP(a(1))',
    'SUB M\nREDIM a(2) AS STRING\nEND SUB\nSUB P(BYREF s$)\ns$ = s$ + "x"\nTHROW 1\nEND SUB',
  ).replace(/^/, 'DIM a(2) AS STRING\n'),
);
holds('records in elements that a call gets as a copy', (count) =>
  inLoop(
    count,
    'M\na(1).s = "a" + STR$(i)\nP(a(1))',
    'TYPE R\ns AS STRING\nEND TYPE\nSUB M\nREDIM a(2) AS R\nEND SUB\nSUB P(BYREF r AS R)\nr.s = r.s + "x"\nTHROW 1\nEND SUB',
  ).replace(/^/, 'DIM a(2) AS R\n'),
);
holds('elements that a call has taken away', (count) =>
  inLoop(
    count,
    'REDIM a(2) AS STRING\na(1) = "a" + STR$(i)\nP(a(1))',
    'SUB P(BYREF s$)\ns$ = s$ + "x"\nERASE a\nEND SUB',
  ).replace(/^/, 'DIM a(2) AS STRING\n'),
);
holds('a RETURN out of a FOR EACH in a CATCH', (count) =>
  inLoop(
    count,
    'P(i)\nTHROW 1',
    'SUB P(n AS INTEGER)\nDIM h AS HASHMAP\nh("k" + STR$(n)) = "v" + STR$(n)\nTRY\nTHROW 1\nCATCH\nFOR EACH k, v IN h\nRETURN\nNEXT\nEND TRY\nEND SUB',
  ),
);
holds('a RETURN out of a FOR EACH that a GOTO has left in a CATCH', (count) =>
  inLoop(
    count,
    'P(i)\nTHROW 1',
    'SUB P(n AS INTEGER)\nDIM h AS HASHMAP\nh("k" + STR$(n)) = "v" + STR$(n)\nTRY\nTHROW 1\nCATCH\nFOR EACH k, v IN h\nGOTO off\nNEXT\nEND TRY\noff:\nEND SUB',
  ),
);

test('the stack of GOSUBs is as deep behind a CATCH as before the TRY', () => {
  const text = `${inLoop(50, 'GOSUB s', 's:\nGOSUB t\nRETURN\nt:\nTHROW 5')}`.replace('\nEND\n', '\nRETURN\n');
  const { errorOutput } = run(text);
  assert.match(errorOutput, /RETURN without GOSUB/);
});

test('programs without TRY have no exception tables, and procedures that own nothing have none', () => {
  const plain = listModule(bytecodeOf('SUB P(n)\nLOCAL s$ = "x" + STR$(n)\nEND SUB\nP(1)\nTHROW 5'));
  assert.doesNotMatch(plain, /errors in/);
  const numbers = listModule(bytecodeOf('FUNCTION F(n)\nRETURN n + 1\nEND FUNCTION\nTRY\nPRINT F(1)\nCATCH\nEND TRY'));
  assert.equal(numbers.match(/errors in/g)?.length, 1);
});

test('entering and leaving TRY costs nothing: code without errors is what it is without TRY', () => {
  const body = 'x = x + 1\nPRINT x';
  const [bare, tried] = [body, `TRY\n${body}\nCATCH 5\nPRINT "no"\nEND TRY`].map(
    (text) => bytecodeOf(text).functions[0].code,
  );
  assert.deepEqual(Array.from(tried.subarray(0, bare.length)), Array.from(bare));
});
