/** Random bytecode with errors and exception ranges, and random BASIC programs about TRY, in every tier and mode. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { bytecodeOf } from '../../language/compile.js';
import { randomExceptions } from '../../language/random-exceptions.js';
import { interpret, randomModule } from '../random-bytecode.js';
import { TIER_OPTIONS, withProgram } from './harness.js';

const CALLS = 8;

/** What `main` prints, from what the oracle says about one call of `f`. */
function expected(result: string): string {
  const [, code, line] = /error (-?\d+)\) at (\d+)/.exec(result) ?? [];
  return `${code === undefined ? result : `E ${code} ${line}`}\n`.repeat(CALLS);
}

for (const [mode, options] of Object.entries(TIER_OPTIONS)) {
  test(`${mode}: random bytecode with errors does what the oracle does`, () => {
    for (let seed = 1; seed <= 12; seed++) {
      const blockCount = 2 + (seed % 12);
      const module = randomModule(seed, blockCount, { errors: true, loopHeads: seed % 2 === 0, calls: CALLS });
      withProgram(module, options, ({ run }) => {
        assert.deepEqual(run(), { out: expected(interpret(module)), status: 0 }, `seed ${seed}`);
      });
    }
  });

  test(`${mode}: random TRY statements do what the model does`, () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { source, output, exitCode } = randomExceptions(seed);
      withProgram(bytecodeOf(source), options, ({ run }) => {
        const { out, status } = run();
        // Behind the output there is the message of an error that nothing catches.
        assert.equal(exitCode === 0 ? out : out.slice(0, output.length), output, `seed ${seed}\n${source}`);
        assert.equal(status, exitCode, `seed ${seed}`);
      });
    }
  });
}
