/**
 * The checker must catch seeded allocator bugs: by hand one of each kind, then thousands of random mutations judged by an
 * independent oracle that runs the code (simulate.ts).
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Allocation,
  allocateRegisters,
  checkAllocation,
  defFixed,
  defRegister,
  defRegisterEarly,
  defReuse,
  InstFlag,
  MachineFunction,
  REMAT_BASE,
  SLOT_BASE,
  useAny,
  useFixed,
  useRegister,
  useRegisterLate,
} from '#codegen/allocate';
import { Random, randomFunction } from './random-function.js';
import { FULL, SMALL } from './register-sets.js';
import { simulate } from './simulate.js';

type Move = readonly [before: number, from: number, to: number];

function allocation(places: readonly number[], moves: readonly Move[] = [], slotCount = 0, cls = 0): Allocation {
  return {
    operandPlace: Int32Array.from(places),
    moveCount: moves.length,
    moveBefore: Int32Array.from(moves, (m) => m[0]),
    moveFrom: Int32Array.from(moves, (m) => m[1]),
    moveTo: Int32Array.from(moves, (m) => m[2]),
    moveClass: Uint8Array.from(moves, () => cls),
    slotCount,
    usedRegisters: -1,
    statistics: { spills: 0, splits: 0, coalesced: 0, moves: moves.length },
  };
}

const accepts = (fn: MachineFunction, places: readonly number[], moves: readonly Move[] = [], slots = 0): void =>
  checkAllocation(fn, FULL, allocation(places, moves, slots));

function rejects(
  fn: MachineFunction,
  message: RegExp,
  places: readonly number[],
  moves: readonly Move[] = [],
  slots = 0,
): void {
  assert.throws(() => checkAllocation(fn, FULL, allocation(places, moves, slots)), { name: 'InternalError', message });
}

/** v0, v1 = two results; a call that destroys r0 … r2; a use of both. */
function acrossCall(): MachineFunction {
  const fn = new MachineFunction('acrossCall');
  fn.startBlock(0, false);
  const [a, b] = [fn.newVreg(0), fn.newVreg(0)];
  fn.inst(1);
  fn.operand(a, defRegister);
  fn.operand(b, defRegister);
  fn.inst(2, InstFlag.call, 0, 0b111);
  fn.inst(3, InstFlag.terminator);
  fn.operand(a, useRegister);
  fn.operand(b, useAny);
  return fn;
}

/** A loop with two values that change places on each round. */
function swapLoop(): MachineFunction {
  const fn = new MachineFunction('swapLoop');
  const [a, b, x, y] = [0, 0, 0, 0].map((cls) => fn.newVreg(cls));
  fn.startBlock(0, false);
  fn.inst(1);
  fn.operand(a, defRegister);
  fn.operand(b, defRegister);
  fn.inst(0, InstFlag.terminator);
  fn.startBlock(1, false);
  fn.blockParams[1].push(x, y);
  fn.inst(2, InstFlag.terminator);
  fn.operand(x, useRegister);
  fn.startBlock(1, false);
  fn.inst(0, InstFlag.terminator);
  fn.startBlock(0, false);
  fn.inst(3, InstFlag.terminator);
  fn.operand(y, useRegister);
  link(fn, 0, 1);
  link(fn, 1, 2);
  link(fn, 1, 3);
  link(fn, 2, 1);
  fn.branchArgs[0].push(a, b);
  fn.branchArgs[2].push(y, x);
  return fn;
}

function link(fn: MachineFunction, from: number, to: number): void {
  fn.blockSuccessors[from].push(to);
  fn.blockPredecessors[to].push(from);
}

describe('seeded bugs', () => {
  const slot = SLOT_BASE;

  test('values across a call', () => {
    const fn = acrossCall();
    accepts(fn, [3, 12, 3, 12]);
    accepts(fn, [3, 0, 3, slot], [[1, 0, slot]], 1);
    rejects(fn, /v0 is destroyed in clobbered register 0/, [0, 12, 0, 12]);
    rejects(fn, /v0 is read later from register 12/, [3, 12, 12, 12]);
    rejects(fn, /v0 is read later from register 12|overwritten/, [3, 12, 12, 3]);
    rejects(fn, /entry|slot 0/, [3, 0, 3, slot], [], 1);
    rejects(fn, /slot that does not exist/, [3, 0, 3, slot + 1], [[1, 0, slot]], 1);
    rejects(fn, /needs a register/, [0, 12, slot, 12], [[1, 0, slot]], 1);
  });

  test('spill slots', () => {
    const fn = acrossCall();
    const both: Move[] = [
      [1, 0, slot],
      [1, 1, slot + 1],
      [2, slot, 0],
    ];
    accepts(fn, [0, 1, 0, slot + 1], both, 2);
    // the wrong slot is reloaded; the slots overlap; the store comes too late
    rejects(fn, /v[01] /, [0, 1, 0, slot + 1], [both[0], both[1], [2, slot + 1, 0]], 2);
    rejects(fn, /v[01] /, [0, 1, 0, slot], [both[0], [1, 1, slot], both[2]], 1);
    rejects(fn, /clobbered/, [0, 1, 0, slot + 1], [both[1], [2, 0, slot], both[2]], 2);
    rejects(fn, /not sorted/, [0, 1, 0, slot + 1], [both[2], both[0], both[1]], 2);
    rejects(fn, /slot to slot/, [0, 1, 0, slot + 1], [...both, [2, slot + 1, slot]], 2);
  });

  test('the order of moves in a loop', () => {
    const fn = swapLoop();
    const good: Move[] = [
      [3, 0, 2],
      [3, 1, 0],
      [3, 2, 1],
    ];
    const places = [0, 1, 0, 1];
    accepts(fn, places, good);
    rejects(fn, /v[0-3] /, places, [good[1], good[0], good[2]]);
    rejects(fn, /v[0-3] /, places, [good[0], good[1]]);
    rejects(fn, /v[0-3] /, places, []);
  });

  test('a value of an earlier iteration', () => {
    const fn = new MachineFunction('stale');
    const [a, x] = [fn.newVreg(0), fn.newVreg(0)];
    fn.startBlock(0, false);
    fn.inst(1);
    fn.operand(a, defRegister);
    fn.inst(0, InstFlag.terminator);
    fn.startBlock(1, false);
    fn.inst(2);
    fn.operand(x, defRegister);
    fn.inst(3);
    fn.operand(x, useRegister);
    fn.inst(0, InstFlag.terminator);
    link(fn, 0, 1);
    link(fn, 1, 1);
    accepts(fn, [0, 1, 1]);
    // v1 is copied at the end of each round and read from the copy in the next
    rejects(fn, /v1 is read later from register 2/, [0, 1, 2], [[4, 1, 2]]);
  });

  test('constraints', () => {
    const fn = new MachineFunction('constraints');
    const [a, b, t, f] = [0, 0, 0, 1].map((cls) => fn.newVreg(cls));
    fn.startBlock(0, false);
    fn.inst(1);
    fn.operand(a, defFixed(0));
    fn.operand(f, defRegister);
    fn.inst(2, 0, 0, 1 << 2);
    fn.operand(b, defReuse(1));
    fn.operand(a, useRegister);
    fn.operand(a, useRegisterLate);
    fn.operand(t, defRegisterEarly);
    fn.inst(3, InstFlag.terminator);
    fn.operand(b, useFixed(1));
    fn.operand(f, useRegister);
    const good = [0, 16, 1, 1, 0, 3, 1, 16];
    const copy: Move[] = [[1, 0, 1]];
    accepts(fn, good, copy);
    const changed = (operand: number, place: number): number[] => good.map((p, o) => (o === operand ? place : p));
    rejects(fn, /needs register 0/, changed(0, 1), copy);
    rejects(fn, /another class/, changed(1, 6), copy);
    rejects(fn, /reuse/, changed(2, 0), copy);
    rejects(fn, /reserved register 4/, changed(5, 4), copy);
    rejects(fn, /clobbers/, changed(5, 2), copy);
    rejects(fn, /shares place/, changed(5, 0), copy);
    rejects(fn, /needs register 1/, changed(6, 3), copy);
    rejects(fn, /class/, good, [[1, 0, 17]]);
  });

  test('rematerialization', () => {
    const fn = new MachineFunction('remat');
    const [a, b] = [fn.newVreg(0), fn.newVreg(0)];
    fn.startBlock(0, false);
    fn.inst(1, InstFlag.rematerializable);
    fn.operand(a, defRegister);
    fn.inst(2, InstFlag.rematerializable);
    fn.operand(b, defRegister);
    fn.inst(3, InstFlag.call, 0, 0b1);
    fn.inst(4, InstFlag.terminator);
    fn.operand(a, useRegister);
    accepts(fn, [0, 0, 0], [[3, REMAT_BASE + 0, 0]]);
    rejects(fn, /v0 is expected where instruction 1 is rematerialized/, [0, 0, 0], [[3, REMAT_BASE + 1, 0]]);
    rejects(fn, /cannot be rematerialized/, [0, 0, 0], [[3, REMAT_BASE + 2, 0]]);
  });
});

test('a register that is not declared used is caught', () => {
  const fn = acrossCall();
  const good = allocation([3, 12, 3, 12]);
  checkAllocation(fn, FULL, { ...good, usedRegisters: (1 << 3) | (1 << 12) | 0b111 });
  assert.throws(() => checkAllocation(fn, FULL, { ...good, usedRegisters: (1 << 3) | 0b111 }), /not declared used/);
  assert.throws(() => checkAllocation(fn, FULL, { ...good, usedRegisters: (1 << 3) | (1 << 12) }), /not declared used/);
});

test('no random mutation that changes what the code computes gets past the checker', () => {
  let wrong = 0;
  for (let seed = 0; seed < 200; seed++) {
    const set = seed % 2 === 0 ? FULL : SMALL;
    const fn = randomFunction(seed, { size: 40, pressure: 8, set, calls: 8 });
    const good = allocateRegisters(fn, set);
    checkAllocation(fn, set, good);
    const random = new Random(seed + 1);
    for (let round = 0; round < 8; round++) {
      const bad = mutate(good, random);
      let problem: string | null = null;
      for (let run = 0; run < 4 && problem === null; run++) problem = simulate(fn, bad, new Random(run + 1), 200);
      if (problem === null) continue;
      wrong++;
      assert.throws(() => checkAllocation(fn, set, bad), { name: 'InternalError' }, `seed ${seed}: ${problem}`);
    }
  }
  assert.ok(wrong > 400, `only ${wrong} mutations changed anything`);
});

/** Swaps two moves, drops one, redirects one, or misplaces an operand. */
function mutate(good: Allocation, random: Random): Allocation {
  const operandPlace = good.operandPlace.slice();
  const moveFrom = good.moveFrom.slice();
  const moveTo = good.moveTo.slice();
  const moveClass = good.moveClass.slice();
  const kind = good.moveCount === 0 ? 0 : random.below(5);
  const move = random.below(Math.max(good.moveCount, 1));
  if (kind === 0) operandPlace[random.below(operandPlace.length)] = operandPlace[random.below(operandPlace.length)];
  else if (kind === 1) moveTo[move] = moveFrom[move];
  else if (kind === 2) moveTo[move] = moveTo[random.below(good.moveCount)];
  else if (kind === 3) moveFrom[move] = moveTo[random.below(good.moveCount)];
  else {
    const other = (move + 1) % good.moveCount;
    for (const column of [moveFrom, moveTo, moveClass]) [column[move], column[other]] = [column[other], column[move]];
  }
  return { ...good, operandPlace, moveFrom, moveTo, moveClass, usedRegisters: -1 };
}
