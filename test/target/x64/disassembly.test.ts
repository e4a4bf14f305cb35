import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeBuffer, encode, formatX64, X64Name, x64Row } from '#target/x64';
import { canonical, openCapstone } from './capstone.js';
import { combinations } from './combinations.js';

test('what we encode disassembles to what we list', async () => {
  const disassemble = await openCapstone();
  const code = new CodeBuffer();
  const failures: string[] = [];
  for (const { id, operands } of combinations()) {
    code.truncate();
    encode(code, id, operands);
    const bytes = code.bytes();
    const { text, size } = disassemble(bytes);
    const row = x64Row(id);
    // Capstone gives the address where a branch leads, ours is relative to the branch: the same thing at address 0
    const listed = formatX64(id, operands).replace(/ \.\+?(-?\d+)$/, ' $1');
    const expected = canonical(listed, row.operands);
    const actual = canonical(text, row.operands);
    if (size !== bytes.length || actual !== expected)
      failures.push(`${X64Name[id]} ${Buffer.from(bytes).toString('hex')}: ${actual} for ${expected}`);
  }
  assert.deepEqual(failures, []);
});
