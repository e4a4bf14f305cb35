/** Random programs about dynamic values print what the model says, on the oracle for bytecode; and keep nothing. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { evaluateBytecode } from '../tiers/bytecode-evaluator.js';
import { bytecodeOf } from './compile.js';
import { randomAny } from './random-any.js';

test('random programs over dynamic values do what the model does', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { source, output } = randomAny(seed);
    if (output.length > 20_000) continue;
    const outcome = evaluateBytecode(bytecodeOf(source), 20_000_000);
    assert.equal(outcome.errorOutput, '', `seed ${seed}\n${source}`);
    assert.equal(outcome.output, output, `seed ${seed}\n${source}`);
  }
});
