/** Random functions at every pressure: each allocation is proved by the checker, and some are run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allocateRegisters, type RegisterSet } from '#codegen/allocate';
import { Random, randomFunction } from './random-function.js';
import { FULL, SAVED, SMALL } from './register-sets.js';
import { simulate } from './simulate.js';

type Case = readonly [name: string, set: RegisterSet, count: number, size: number, pressure: number, calls: number];

// biome-ignore format: table
const CASES: readonly Case[] = [
  // name                    registers  functions  size  pressure  calls per 100
  ['tiny functions',         FULL,      1200,      12,   4,        10],
  ['tiny, few registers',    SMALL,     1200,      12,   6,        10],
  ['ordinary',               FULL,      400,       60,   8,        8],
  ['no calls',               FULL,      300,       60,   12,       0],
  ['few registers',          SMALL,     400,       60,   10,       8],
  ['high pressure',          FULL,      60,        300,  60,       4],
  ['hundreds live',          FULL,      10,        1500, 400,      2],
  ['mostly callee-saved',    SAVED,     300,       60,   10,       20],
];

for (const [name, set, count, size, pressure, calls] of CASES) {
  test(`random functions: ${name}`, () => {
    for (let seed = 0; seed < count; seed++) {
      const fn = randomFunction(seed, { size, pressure, set, calls });
      try {
        const allocation = allocateRegisters(fn, set, { check: true });
        if (seed % 4 === 0) assert.equal(simulate(fn, allocation, new Random(seed + 1), 200), null);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
  });
}

test('a large function', () => {
  const fn = randomFunction(1, { size: 30_000, pressure: 30, set: FULL, calls: 3 });
  allocateRegisters(fn, FULL, { check: true });
});

test('the answer does not depend on what was allocated before', () => {
  const fn = randomFunction(5, { size: 200, pressure: 12, set: FULL, calls: 5 });
  const first = allocateRegisters(fn, FULL);
  allocateRegisters(randomFunction(6, { size: 2000, pressure: 40, set: SMALL, calls: 5 }), SMALL);
  assert.deepEqual(allocateRegisters(fn, FULL), first);
});
