/**
 * Symbolic checker of register allocations: proves one allocation right, trusting nothing the allocator says of itself.
 *
 * Why: an allocator is large and its bugs show up far from their cause. Checking one answer is small and exact (Rideau &
 * Leroy 2010, "Validating register allocation and spilling"; the checker of Cranelift's regalloc2, 2021, is the forward
 * form). What is proved, for every path through the function:
 *
 * - every operand lies in a place its constraint allows, and in a register the target lets us use (check-operands.ts);
 * - at every use, the place read holds that very virtual register: neither another one, nor its value of an earlier loop
 *   iteration, nor something a clobber destroyed (trace-values.ts);
 * - inserted moves are well-formed, ordered, and write only registers that `usedRegisters` admits (below).
 *
 * Cost: linear in operands and moves, plus the size of the live-in sets in places; no fixpoint over whole states.
 */
import { assert, InternalError } from '#support';
import {
  type Allocation,
  InstFlag,
  type MachineFunction,
  placeIsRegister,
  placeIsRemat,
  placeIsSlot,
  REMAT_BASE,
  type RegisterSet,
  SLOT_BASE,
  XMM_BASE,
} from '../machine-function.js';
import { allocatableRegisters, checkOperands, fixedRegisters } from './check-operands.js';
import { traceValues } from './trace-values.js';

/** @throws InternalError naming function, block, instruction and virtual register of the first thing that is wrong. */
export function checkAllocation(fn: MachineFunction, set: RegisterSet, allocation: Allocation): void {
  const where = `register allocation of ${fn.name}`;
  assert(allocation.operandPlace.length >= fn.operandVreg.length, where, 'operand places are missing');
  checkMoves(fn, set, allocation, where);
  checkOperands(fn, set, allocation, where);
  traceValues(fn, allocation, where);
}

function checkMoves(fn: MachineFunction, set: RegisterSet, allocation: Allocation, where: string): void {
  const { moveCount, moveBefore, moveFrom, moveTo, moveClass } = allocation;
  const usable = allocatableRegisters(set) | fixedRegisters(fn);
  for (let m = 0; m < moveCount; m++) {
    const before = moveBefore[m];
    const from = moveFrom[m];
    const to = moveTo[m];
    const fail = (what: string): never => {
      throw new InternalError(where, `move ${m} before instruction ${before}: ${what}`);
    };
    if (before < 0 || before >= fn.instOp.length) fail('no such instruction');
    if (m > 0 && before < moveBefore[m - 1]) fail('moves are not sorted');
    if (placeIsSlot(from) && placeIsSlot(to)) fail('moves from slot to slot');
    for (const place of [from, to]) {
      if (placeIsRegister(place)) {
        if (place < 0 || (usable & (1 << place)) === 0) fail(`register ${place} is not allocatable`);
        if (place >= XMM_BASE !== (moveClass[m] === 1)) fail(`register ${place} is not of class ${moveClass[m]}`);
      } else if (placeIsSlot(place)) {
        if (place - SLOT_BASE >= allocation.slotCount) fail(`slot ${place - SLOT_BASE} does not exist`);
      } else if (!placeIsRemat(place)) fail(`place ${place} is none`);
    }
    if (placeIsRemat(to)) fail('rematerialization is no destination');
    if (placeIsRegister(to) && (allocation.usedRegisters & (1 << to)) === 0)
      fail(`register ${to} is not declared used`);
    if (placeIsRemat(from)) {
      const source = from - REMAT_BASE;
      const flags = source < fn.instOp.length ? fn.instFlags.data[source] : 0;
      if ((flags & InstFlag.rematerializable) === 0) fail(`instruction ${source} cannot be rematerialized`);
      if (!placeIsRegister(to)) fail('rematerializes into a slot');
    }
  }
}
