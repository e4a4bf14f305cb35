/** What good code looks like: no moves in loops, few stores, the right registers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Allocation,
  allocateRegisters,
  type MachineFunction,
  placeIsRegister,
  placeIsRemat,
  placeIsSlot,
  printMachineFunction,
  type RegisterSet,
} from '#codegen/allocate';
import { machine } from './machine-text.js';
import { FULL, SMALL } from './register-sets.js';

type Result = { fn: MachineFunction; allocation: Allocation; listing: string };

function allocate(text: string, set: RegisterSet = FULL): Result {
  const fn = machine(text, set);
  const allocation = allocateRegisters(fn, set, { check: true });
  return { fn, allocation, listing: printMachineFunction(fn, allocation) };
}

/** Numbers of moves in the given blocks. */
function movesIn({ fn, allocation }: Result, ...blocks: number[]): number {
  let count = 0;
  for (let m = 0; m < allocation.moveCount; m++) {
    const inst = allocation.moveBefore[m];
    if (blocks.some((b) => fn.blockFirst.data[b] <= inst && inst < fn.blockEnd(b))) count++;
  }
  return count;
}

const count = (allocation: Allocation, predicate: (from: number, to: number) => boolean): number => {
  let total = 0;
  for (let m = 0; m < allocation.moveCount; m++) if (predicate(allocation.moveFrom[m], allocation.moveTo[m])) total++;
  return total;
};
const stores = (a: Allocation): number => count(a, (from, to) => placeIsRegister(from) && placeIsSlot(to));
const reloads = (a: Allocation): number => count(a, (from, to) => placeIsSlot(from) && placeIsRegister(to));
const remats = (a: Allocation): number => count(a, (from) => placeIsRemat(from));

test('a summing loop holds no moves', () => {
  const result = allocate(`
    @0
      p:r7 n:r6 = entry
      zero = const !remat
      one = const !remat
      jump -> 1(zero, one)
    @1 (i, s) depth 1
      br i n:any -> 2 3
    @2 depth 1
      v = load p i
      s2:reuse1 = add s v:any
      i2:reuse1 = increment i
      jump -> 1(i2, s2)
    @3
      ret s:r0 !end`);
  assert.equal(movesIn(result, 1, 2), 0, result.listing);
  assert.equal(result.allocation.usedRegisters & FULL.calleeSaved, 0);
  assert.ok(result.allocation.moveCount <= 1, result.listing);
});

test('values that change places on each round take the fewest moves', () => {
  const result = allocate(`
    @0
      a:r7 b:r6 n:r2 = entry
      jump -> 1(a, b)
    @1 (x, y) depth 1
      br x n -> 2 3
    @2 depth 1
      jump -> 1(y, x)
    @3
      ret y:r0 !end`);
  assert.equal(movesIn(result, 1, 2), 3, result.listing);
  assert.equal(result.allocation.slotCount, 0);
});

test('a swap with every register taken goes through a slot', () => {
  const result = allocate(
    `
    @0
      a b c d e = entry
      jump -> 1(a, b)
    @1 (x, y) depth 1
      br x c d e -> 2 3
    @2 depth 1
      jump -> 1(y, x)
    @3
      end x y c d e !end`,
    { order: [[0, 1, 2, 3, 6], [16]], calleeSaved: 0 },
  );
  assert.equal(movesIn(result, 1, 2), 3, result.listing);
  assert.equal(result.allocation.slotCount, 1, result.listing);
});

test('a value across a call lives in a callee-saved register', () => {
  const result = allocate(`
    @0
      a:r7 = entry
      r:r0 = call a:r7 !call clobbers
      s:reuse1 = add r a
      t:r0 = call s:r7 !call clobbers
      u:reuse1 = add t a
      ret u:r0 !end`);
  assert.equal(result.allocation.slotCount, 0, result.listing);
  assert.notEqual(result.allocation.usedRegisters & FULL.calleeSaved, 0);
});

test('short-lived values stay out of callee-saved registers', () => {
  const result = allocate(`
    @0
      a:r7 b:r6 = entry
      c:reuse1 = add a b
      d:reuse1 = add c b
      r:r0 = call d:r7 !call clobbers
      ret r:r0 !end`);
  assert.equal(result.allocation.usedRegisters & FULL.calleeSaved, 0);
  assert.equal(result.allocation.moveCount, 0, result.listing);
});

test('arguments are computed in their registers', () => {
  const result = allocate(`
    @0
      p:r7 = entry
      a = load p
      b = load p
      f = load p
      r:r0 = call a:r6 b:r2 f:x0 p:r7 !call clobbers
      ret r:r0 !end`);
  assert.equal(result.allocation.moveCount, 0, result.listing);
});

test('constants are recomputed, not spilled', () => {
  const result = allocate(
    `
    @0
      c = const !remat
      d = const !remat
      e = const !remat
      x = load
      call !call clobbers
      use c x
      call !call clobbers
      use d x
      call !call clobbers
      use e c
      end x !end`,
    { order: [[0, 1, 2, 3], [16]], calleeSaved: 1 << 3 },
  );
  assert.equal(result.allocation.slotCount, 0, result.listing);
  assert.ok(remats(result.allocation) >= 3, result.listing);
});

test('a spilled value is stored once', () => {
  const result = allocate(`
    @0
      f = load
      use f
      call !call clobbers
      use f
      call !call clobbers
      use f
      call !call clobbers
      use f
      end !end`);
  assert.equal(stores(result.allocation), 1, result.listing);
  assert.equal(reloads(result.allocation), 3, result.listing);
  assert.equal(result.allocation.slotCount, 1);
});

test('operands that may be in memory are read there', () => {
  const result = allocate(`
    @0
      f = load
      call !call clobbers
      use f:any
      call !call clobbers
      use f:any
      end !end`);
  assert.equal(reloads(result.allocation), 0, result.listing);
});

test('a loop-carried sum in memory around a call is stored and read once per round', () => {
  const result = allocate(`
    @0
      n:r7 fx:x0 = entry
      i0 = const !remat
      f0 = const !remat
      jump -> 1(i0, f0)
    @1 (i, fs) depth 1
      br i n -> 2 3
    @2 depth 1
      fy:x0 = call fx:x0 !call clobbers
      fk:reuse1 = mul fy fx:any
      fs2:reuse1 = add fk fs:any
      i2:reuse1 = increment i
      jump -> 1(i2, fs2)
    @3
      ret fs:x0 !end`);
  // the argument is loaded and the sum stored; the result makes room for the argument
  assert.ok(movesIn(result, 1, 2) <= 3, result.listing);
  assert.equal(movesIn(result, 1), 0, result.listing);
});

test('a call on a cold path costs the hot path nothing', () => {
  const result = allocate(`
    @0
      p:r7 n:r6 f0:x0 = entry
      i0 = const !remat
      jump -> 1(i0, f0)
    @1 (i, fs) depth 1
      br i n -> 2 6
    @2 depth 1
      fv = load p i
      br fv -> 3 4
    @3 depth 1 cold
      fw:x0 = call i:r7 !call clobbers
      jump -> 5(fw)
    @4 depth 1
      jump -> 5(fv)
    @5 (fu) depth 1
      fs2:reuse1 = add fs fu:any
      i2:reuse1 = increment i
      jump -> 1(i2, fs2)
    @6
      ret fs:x0 !end`);
  assert.equal(movesIn(result, 1, 2, 4, 5), 0, result.listing);
  assert.ok(stores(result.allocation) >= 1, result.listing);
});

test('values that an inner loop does not use make room for it', () => {
  // 12 values live through the inner loop, which needs 5 of 9 registers
  const outer = Array.from({ length: 12 }, (_, i) => `o${i}`);
  const result = allocate(
    `
    @0
      ${outer.map((o) => `${o} = load`).join('\n')}
      n = load
      a0 = const !remat
      jump -> 1(a0)
    @1 (a) depth 1
      i0 = const !remat
      s0 = const !remat
      jump -> 2(i0, s0)
    @2 (i, s) depth 2
      v = load a i
      w:reuse1 = mul v n
      s2:reuse1 = add s w
      i2:reuse1 = increment i
      br i2 n -> 3 4
    @3 depth 2
      jump -> 2(i2, s2)
    @4 depth 1
      ${outer.map((o) => `use ${o} s2`).join('\n')}
      a2:reuse1 = increment a
      br a2 n -> 5 6
    @5 depth 1
      jump -> 1(a2)
    @6
      end ${outer.slice(0, 6).join(' ')} !end`,
    { order: [[0, 1, 2, 3, 6, 7, 8, 9, 10], [16]], calleeSaved: 0 },
  );
  assert.equal(movesIn(result, 2, 3), 0, result.listing);
});

test('spilled values that never live together share a slot', () => {
  const round = (n: number): string => `
      f${n} = load
      call !call clobbers
      use f${n}`;
  const result = allocate(`
    @0 ${[1, 2, 3, 4].map(round).join('')}
      end !end`);
  assert.equal(result.allocation.slotCount, 1, result.listing);
});

test('a call with fifty arguments in memory or registers', () => {
  const values = Array.from({ length: 50 }, (_, i) => `v${i}`);
  const constants = Array.from({ length: 50 }, (_, i) => `c${i}`);
  const result = allocate(
    `
    @0
      ${values.map((v) => `${v} = load`).join('\n')}
      ${constants.map((c) => `${c} = const !remat`).join('\n')}
      call ${[...values, ...constants].map((v) => `${v}:any`).join(' ')} !call clobbers
      call ${[...constants, ...values].map((v) => `${v}:any`).join(' ')} !call clobbers
      end !end`,
    SMALL,
  );
  assert.ok(result.allocation.slotCount <= 100);
});

test('what cannot be done is refused', () => {
  const few: RegisterSet = { order: [[0, 1], [16]], calleeSaved: 0 };
  const text = `
    @0
      a b = entry
      c = load
      use a b c
      end !end`;
  assert.throws(() => allocate(text, few), /internal error.*needs more registers than there are/);
  const critical = `
    @0
      a b = entry
      br a -> 1 2
    @1
      br b -> 2 3
    @2
      use a
      end b !end
    @3
      end a !end`;
  // harmless while nothing has to move, refused otherwise
  assert.throws(() => {
    const fn = machine(critical, FULL);
    fn.blockParams[2].push(fn.newVreg(0));
    fn.inst(1, 0);
    fn.branchArgs[1].push(0);
    fn.branchArgs[0].push(1);
    fn.operand(fn.blockParams[2][0], 1);
    allocateRegisters(fn, FULL);
  }, /internal error/);
});
