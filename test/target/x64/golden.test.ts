import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CodeBuffer, encode, formatX64, X64Count, X64Name } from '#target/x64';
import { combinations } from './combinations.js';

const golden = readFileSync(new URL('../../../test/golden/x64/vectors.txt', import.meta.url), 'utf8');
const hint = 'after a change of the table run scripts/x64-vectors.mjs';

test('the encoder reproduces every vector that LLVM assembled', () => {
  const lines = golden.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  const cases = combinations();
  assert.equal(lines.length, cases.length, hint);
  assert.ok(lines.length >= 5000);
  const code = new CodeBuffer();
  for (const [i, { id, operands }] of cases.entries()) {
    const [, hex, text] =
      /^([0-9a-f]+)(?: ~[0-9a-f]+)? {2}(.*)$/.exec(lines[i]) ?? assert.fail(`not a vector: ${lines[i]}`);
    code.truncate();
    encode(code, id, operands);
    assert.equal(formatX64(id, operands), text, `${X64Name[id]}: ${hint}`);
    assert.equal(Buffer.from(code.bytes()).toString('hex'), hex, `${X64Name[id]}: ${text}`);
  }
});

test('every row has vectors', () => {
  const rows = new Set(
    golden
      .split('\n')
      .filter((line) => line.startsWith('# '))
      .map((line) => line.slice(2)),
  );
  for (let id = 1; id < X64Count; id++) assert.ok(rows.has(X64Name[id]), X64Name[id]);
});
