/** Random programs about TRY print what a model of the language says, on the oracle for bytecode. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { evaluateBytecode } from '../tiers/bytecode-evaluator.js';
import { bytecodeOf } from './compile.js';
import { randomExceptions } from './random-exceptions.js';

test('random TRY statements do what the model does', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { source, output, exitCode } = randomExceptions(seed);
    const outcome = evaluateBytecode(bytecodeOf(source));
    assert.deepEqual([outcome.output, outcome.exitCode], [output, exitCode], `seed ${seed}\n${source}`);
  }
});
