/** Values and the registers that fixed operands reserve for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allocateRegisters, printMachineFunction } from '#codegen/allocate';
import { machine } from './machine-text.js';
import { Random } from './random-function.js';
import { FULL } from './register-sets.js';
import { simulate } from './simulate.js';

/**
 * `n` stays live past its first fixed use, so its bundle has a reservation of its own; it ends at the second one, where the
 * result of the shift starts. The loop puts both values into one bundle, which may not have register 1 for that.
 */
const ROTATE = `
  @0
    n0:r1 x = entry
    jump -> 1(n0)
  @1 (n) depth 1
    test n:r1
    use n
    y = load x
    n2:reuse1 = rotate y n:r1
    br n2 -> 2 3
  @2 depth 1
    jump -> 1(n2)
  @3
    ret n2:r0 !end`;

test('a dying fixed use does not hand its register to the result of the same instruction', () => {
  const fn = machine(ROTATE, FULL);
  const allocation = allocateRegisters(fn, FULL, { check: true });
  assert.equal(simulate(fn, allocation, new Random(1), 200), null, printMachineFunction(fn, allocation));
});
