/** A small share of `npm run fuzz`, with fixed seeds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareModule } from './compare-module.js';

test('random modules: evaluator and machine code agree', () => {
  for (let seed = 1; seed <= 200; seed++) assert.equal(compareModule(seed).difference, '', `seed ${seed}`);
});
