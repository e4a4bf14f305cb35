/** Random verified bytecode: baseline code does what an interpreter of the bytecode does. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { BytecodeModule } from '#bytecode';
import { findJumpSources, findPinnedLoops } from '#tiers/baseline';
import { ZERO_DIVISION } from '../models.js';
import { interpret, randomModule } from '../random-bytecode.js';
import { Loaded, Raised } from './run-baseline.js';

function executed(module: BytecodeModule, counter?: number): string {
  using loaded = new Loaded(module, counter === undefined ? {} : { counter });
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
    assert.equal(executed(randomModule(seed, blockCount)), interpret(randomModule(seed, blockCount)), `seed ${seed}`);
  }
});

test('larger random bytecode', () => {
  for (let seed = 1; seed <= count / 25; seed++)
    assert.equal(executed(randomModule(seed, 150)), interpret(randomModule(seed, 150)), `seed ${seed}`);
});

test('loops that keep locals in registers, the engine asked amid them', () => {
  let loops = 0;
  let locals = 0;
  for (let seed = 1; seed <= count; seed++) {
    const module = randomModule(seed, 1 + (seed % 9), { loopBlocks: 1 + (seed % 4) });
    const [, fn] = module.functions;
    for (const { kept } of findPinnedLoops(fn, findJumpSources(fn))) {
      loops++;
      locals += kept.locals.length;
    }
    assert.equal(executed(module, 1 + (seed % 5)), interpret(module), `seed ${seed}`);
  }
  assert.ok(loops > count / 4 && locals > loops, `${loops} loops, ${locals} locals`);
});
