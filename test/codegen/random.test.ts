/** Random programs: the processor must compute the checksum that the evaluator computes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '#il';
import { generateRandomIl } from '../il/generate-random.js';
import { parse, runMain } from './harness.js';

/** Seeds are fixed here; set FUZZ_SEED and FUZZ_COUNT to try others. */
const FIRST = Number(process.env['FUZZ_SEED'] ?? 1);
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 80);

test('random programs agree with the evaluator', () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const text = generateRandomIl(seed);
    const { result } = evaluate(parse(text), 'main');
    assert.equal(runMain(parse(text)), result, `seed ${seed}`);
  }
});
