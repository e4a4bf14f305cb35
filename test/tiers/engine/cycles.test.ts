/**
 * Compile, leave by a guard, discard, again and again: nothing grows. `CYCLES=1000000` does it as often as the acceptance criterion
 * says, and compares resident memory with that after the first 10,000.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANY_SEEN } from '#bytecode';
import { NotSupportedError } from '#support';
import { compileBaseline, optimizeFunctionIl } from '#tiers';
import { basicToBytecode, withProgram } from './harness.js';

const CYCLES = Number(process.env['CYCLES'] ?? 400);
const BATCH = 100;
const FIRST = 10_000;
const INTEGERS = ANY_SEEN.integer | (ANY_SEEN.integer << ANY_SEEN.secondShift);

const PROGRAM = `FUNCTION add(a AS ANY, b AS ANY) AS ANY
  add = a + b
END FUNCTION
SUB once()
  t# = t# + add(0.5, 1)
END SUB
FOR i% = 1 TO ${BATCH}
  CALL once()
NEXT
`;

test(`${CYCLES} times: compiled for integers, left with a double, discarded`, () => {
  /** Each compilation guesses that `add` sees integers, whatever it saw. */
  const compilers = {
    baseline: compileBaseline,
    optimize: (request: Parameters<typeof optimizeFunctionIl>[0]) => {
      const { name } = request.verified.module.functions[request.functionId];
      // Its callers stay interpreted, so that it is not inlined.
      if (!name.endsWith('add')) throw new NotSupportedError(name);
      const feedback = new Int32Array(request.feedback.length).fill(INTEGERS);
      return optimizeFunctionIl({ ...request, feedback, refuted: new Set() });
    },
  };
  const options = { tier: 2, guardFailures: 1, recompilations: Number.POSITIVE_INFINITY, check: false } as const;
  let cycles = 0;
  const counts = { compile: 0, deopt: 0, discard: 0, free: 0 };
  const onEvent = ({ kind }: { readonly kind: string }): void => {
    if (kind in counts) counts[kind as keyof typeof counts]++;
  };
  withProgram(
    basicToBytecode(PROGRAM),
    options,
    ({ run, engine, linker }) => {
      let resident = 0;
      let free = 0;
      // Rubbish that V8 has not collected yet says nothing: `node --expose-gc` for a measurement.
      const gc = (globalThis as { gc?: () => void }).gc ?? (() => {});
      const collect = (): void => {
        for (let i = 0; i < 4; i++) gc();
      };
      // The first calls are interpreted, to see types.
      run();
      counts.compile = counts.deopt = counts.discard = counts.free = 0;
      while (cycles < CYCLES) {
        run();
        cycles += BATCH;
        engine.metrics();
        if (cycles === BATCH) free = linker.range.freeBytes;
        if (cycles % FIRST === 0) collect();
        if (cycles === FIRST) {
          resident = process.memoryUsage.rss();
        }
      }
      assert.ok(counts.deopt >= CYCLES, `${counts.deopt} deopts`);
      assert.ok(counts.discard >= CYCLES, `${counts.discard} discards`);
      assert.ok(counts.compile >= CYCLES);
      assert.ok(counts.free >= CYCLES - 1);
      assert.equal(linker.range.freeBytes, free, 'code space is as it was');
      if (CYCLES <= FIRST) return;
      collect();
      const ratio = process.memoryUsage.rss() / resident;
      console.log(`resident: ${resident} after ${FIRST}, ${(100 * (ratio - 1)).toFixed(2)} % more after ${CYCLES}`);
      assert.ok(ratio < 1.02, `resident memory grew to ${ratio}`);
    },
    {},
    { compilers, onEvent },
  );
});
