/** Random BASIC programs in every mode; `npm run fuzz -- --basic` runs more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_FEATURES, allModes, compareBasic } from './compare-basic.js';

const COUNT = 40;

test(`${COUNT} programs print the same in every mode`, async () => {
  const options = { features: ALL_FEATURES, modes: allModes(), concurrency: 2 };
  const { differences, refused, refusal } = await compareBasic(1, COUNT, options);
  assert.deepEqual(
    differences.map(({ seed, modes, what }) => `seed ${seed}, ${modes.join(', ')}:\n${what}`),
    [],
  );
  assert.equal(refused, 0, refusal);
});
