/** Input that no program should be: a diagnostic with place, source line and caret, status 1, no stack trace, no hang. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Folder } from './fbc.js';

const folder = new Folder();
const golden = fileURLToPath(new URL('../../test/golden/cli/', import.meta.url));

type Case = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly heading: 'Lexer' | 'Parse' | 'Semantic';
  /** Of the first mistake. */
  readonly place: string;
};

const cases: Case[] = [
  { name: 'unknown token', content: 'PRINT 1\nPRINT ~ 2\n', heading: 'Lexer', place: '2:7' },
  { name: 'unterminated string', content: 'PRINT "abc', heading: 'Lexer', place: '1:7' },
  { name: 'truncated expression', content: 'x = 1 +', heading: 'Parse', place: '1:8' },
  { name: 'truncated block', content: 'FOR i = 1 TO 3\nPRINT i', heading: 'Parse', place: '1:1' },
  { name: 'truncated procedure', content: 'SUB Half(n AS INTEGER)\n  PRINT n', heading: 'Parse', place: '1:1' },
  {
    name: 'invalid UTF-8',
    content: Buffer.from('PRINT "ok"\nPRINT "\xff\xfe"\n', 'latin1'),
    heading: 'Lexer',
    place: '2:8',
  },
  {
    name: 'binary',
    content: Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 256)),
    heading: 'Lexer',
    place: '2:118',
  },
  { name: '10000 open parentheses', content: `x = ${'('.repeat(10_000)}`, heading: 'Parse', place: '1:10005' },
  { name: '10000 nested blocks', content: 'IF 1 THEN\n'.repeat(10_000), heading: 'Parse', place: '500:1' },
  { name: 'string to number', content: 'n% = "three"\n', heading: 'Semantic', place: '1:6' },
  { name: 'number to string', content: 'a$ = 5\n', heading: 'Semantic', place: '1:6' },
  { name: 'undefined label', content: 'x = 1\nGOTO 77\n', heading: 'Semantic', place: '2:6' },
  { name: '100000 mistakes', content: 'x = = 1\n'.repeat(100_000), heading: 'Parse', place: '1:5' },
];

describe('refused with a place', () => {
  test('each with heading, place, source line and caret', async () => {
    const files = cases.map(({ name, content }) => folder.write(`${name.replaceAll(' ', '-')}.bas`, content));
    const outcomes = await folder.fbcAll(files.map((file) => [file]));
    for (const [i, { heading, place }] of cases.entries()) {
      const { stdout, stderr, status } = outcomes[i];
      const file = files[i];
      assert.deepEqual({ stdout, status }, { stdout: '', status: 1 }, file);
      assert.ok(stderr.startsWith(`${heading} errors in '${file}':\n  ${place}: `), stderr.slice(0, 300));
      assert.ok(stderr.includes(`--> ${file}:${place}\n`), stderr.slice(0, 300));
      assert.match(stderr, /\n +\d+ \| .*\n +\| *\^/);
      assert.doesNotMatch(stderr, /\n {4}at /);
      assert.ok(stderr.length < 100_000);
    }
  });
});

describe('large and deep, but right', () => {
  const right: [name: string, content: string, stdout: string][] = [
    ['10000 parentheses', `PRINT ${'('.repeat(10_000)}1${')'.repeat(10_000)}\n`, '1\n'],
    ['a chain of 20000 terms', `PRINT ${'1+'.repeat(20_000)}1\n`, '20001\n'],
    ['100000 lines', `${'x% = x% + 1\n'.repeat(100_000)}PRINT x%\n`, '100000\n'],
    ['nothing at all', '', ''],
    ['only comments', "' nothing\nREM here", ''],
  ];
  test('each prints what it should', async () => {
    const files = right.map(([name, content]) => folder.write(`${name.replaceAll(' ', '-')}.bas`, content));
    const outcomes = await folder.fbcAll(files.map((file) => [file]));
    for (const [i, [name, , stdout]] of right.entries()) {
      assert.deepEqual(outcomes[i], { stdout, stderr: '', status: 0 }, name);
    }
  });
});

test('the form of diagnostics', () => {
  folder.write('form.bas', 'DIM a(3)\nDIM a(4)\nn% = "three"\nGOTO nowhere\nPRINT LEFT$("x")\n');
  const { stderr } = folder.fbc(['form.bas']);
  assert.equal(stderr, readFileSync(path.join(golden, 'form.err'), 'utf8'));
});
