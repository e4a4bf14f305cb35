/** Random BASIC programs in every mode; `npm run fuzz -- --basic` runs more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_FEATURES, chooseModes, compareBasic, type Verdict } from './compare-basic.js';
import type { Stress } from './fuzz-modes.js';

async function expectSame(firstSeed: number, count: number, stress: Stress): Promise<void> {
  const seeds = Array.from({ length: count }, (_, i) => firstSeed + i);
  const options = { features: ALL_FEATURES, stress, modes: chooseModes(stress, null), jobs: 2 };
  const verdicts: Verdict[] = [];
  await compareBasic(seeds, options, (verdict) => {
    verdicts.push(verdict);
    return true;
  });
  assert.equal(verdicts.length, count);
  const bad = verdicts.filter(({ kind }) => kind !== 'same');
  assert.deepEqual(
    bad.map(({ seed, kind, modes, what }) => `seed ${seed} ${kind} ${modes.join(', ')}\n${what}`),
    [],
  );
}

test('programs print the same in every mode', () => expectSame(1, 40, 'none'));
test('programs print the same with all stress on', () => expectSame(1001, 10, 'all'));
