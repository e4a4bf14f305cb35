/** Random verified bytecode: the IL made of it is sound, and means what the bytecode means. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { ZERO_DIVISION } from './models.js';
import { interpret, type RandomOptions, randomModule } from './random-bytecode.js';
import { BasicFailure, callF, toIl, withRuntime } from './run-bytecode.js';

function evaluated(seed: number, blockCount: number, options: RandomOptions = {}): string {
  const il = withRuntime(toIl(randomModule(seed, blockCount, options)));
  try {
    return String(callF(il, []));
  } catch (error) {
    if (error instanceof BasicFailure && error.code === 11) return `${String(ZERO_DIVISION)} at ${error.line}`;
    throw error;
  }
}

test('SSA IL of random bytecode does what an interpreter of the bytecode does', () => {
  for (let seed = 1; seed <= 1500; seed++) {
    const blockCount = 1 + (seed % 12);
    assert.equal(evaluated(seed, blockCount), interpret(randomModule(seed, blockCount)), `seed ${seed}`);
  }
});

test('so does that of larger ones', () => {
  for (let seed = 1; seed <= 40; seed++)
    assert.equal(evaluated(seed, 150), interpret(randomModule(seed, 150)), `seed ${seed}`);
});

test('so does that of code with dynamic values', () => {
  for (let seed = 1; seed <= 600; seed++) {
    const [blockCount, options] = [1 + (seed % 12), { dynamic: true }];
    assert.equal(
      evaluated(seed, blockCount, options),
      interpret(randomModule(seed, blockCount, options)),
      `seed ${seed}`,
    );
  }
});
