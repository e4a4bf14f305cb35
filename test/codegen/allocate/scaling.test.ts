/** Steps grow like the input, at any shape: doubling it may cost a little more than twice. */
// before anything else: it counts what is compiled after it
import '../../steps.js';
import { test } from 'node:test';
import { allocateRegisters, checkAllocation, type MachineFunction } from '#codegen/allocate';
import { assertLinear } from '../../steps.js';
import { chain, contextPointer, ladder, manyLive, nest } from './large-functions.js';
import { randomFunction } from './random-function.js';
import { FULL } from './register-sets.js';

const SHAPES: readonly (readonly [name: string, make: (scale: number) => MachineFunction, bound?: number])[] = [
  ['a chain', (n) => chain(6000 * n)],
  ['hundreds of live values', (n) => manyLive(2500 * n, 200)],
  ['as many live values as instructions', (n) => manyLive(1500 * n, 500 * n)],
  ['diamonds', (n) => ladder(500 * n, 20, FULL)],
  ['one pointer among calls', (n) => contextPointer(1500 * n, FULL)],
  // a counter lives through all loops inside its own: pairs of block and live value grow with the square of the depth
  ['nested loops', (n) => nest(50 * n), 3.2],
  ['random', (n) => randomFunction(3, { size: 2000 * n, pressure: 16, set: FULL, calls: 4 })],
];

for (const [name, make, bound] of SHAPES) {
  test(`steps are linear: ${name}`, () => {
    assertLinear(
      [1, 2, 4],
      (scale) => {
        const fn = make(scale);
        return () => allocateRegisters(fn, FULL);
      },
      bound,
    );
    const small = make(1);
    checkAllocation(small, FULL, allocateRegisters(small, FULL));
  });
}
