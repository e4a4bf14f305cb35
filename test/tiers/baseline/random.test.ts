/** Random verified bytecode: baseline code does what an interpreter of the bytecode does. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { ZERO_DIVISION } from '../models.js';
import { interpret, randomModule } from '../random-bytecode.js';
import { Loaded, Raised } from './run-baseline.js';

function executed(seed: number, blockCount: number): string {
  using loaded = new Loaded(randomModule(seed, blockCount));
  try {
    return String(loaded.call(1, [], [], 'i64'));
  } catch (error) {
    if (error instanceof Raised && error.routine === 'idiv') return `${String(ZERO_DIVISION)} at ${error.line}`;
    throw error;
  }
}

const count = Number(process.env['RANDOM_MODULES'] ?? 500);

test('random bytecode', () => {
  for (let seed = 1; seed <= count; seed++) {
    const blockCount = 1 + (seed % 12);
    assert.equal(executed(seed, blockCount), interpret(randomModule(seed, blockCount)), `seed ${seed}`);
  }
});

test('larger random bytecode', () => {
  for (let seed = 1; seed <= count / 25; seed++)
    assert.equal(executed(seed, 150), interpret(randomModule(seed, 150)), `seed ${seed}`);
});
