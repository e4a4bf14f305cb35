/**
 * The local half of the checker: each operand against its constraint, and the places of one instruction against each other.
 *
 * Inside an instruction, in order: early uses are read and early definitions written, late uses are read, clobbered
 * registers are destroyed and late definitions written. So an early definition shares its place with no other operand, a
 * late one with no late use, and neither lies in a clobbered register unless the constraint names that register.
 */
import { InternalError } from '#support';
import {
  type Allocation,
  Constraint,
  InstFlag,
  type MachineFunction,
  operandConstraint,
  operandIsDef,
  operandIsLate,
  operandTarget,
  placeIsRegister,
  placeIsSlot,
  type RegisterSet,
  SLOT_BASE,
  XMM_BASE,
} from '../machine-function.js';

export function allocatableRegisters(set: RegisterSet): number {
  let mask = 0;
  for (const order of set.order) for (const register of order) mask |= 1 << register;
  return mask;
}

/** Registers named by some operand: those may be used even when they are not allocatable. */
export function fixedRegisters(fn: MachineFunction): number {
  let mask = 0;
  for (let o = 0; o < fn.operandWord.length; o++) {
    const word = fn.operandWord.data[o];
    if (operandConstraint(word) === Constraint.fixed) mask |= 1 << operandTarget(word);
  }
  return mask;
}

/** True when instruction `inst` is a copy whose two places coincide: it will not be emitted. */
export function isDroppedMove(fn: MachineFunction, operandPlace: Int32Array, inst: number): boolean {
  if ((fn.instFlags.data[inst] & InstFlag.move) === 0) return false;
  const first = fn.instOperands.data[inst];
  return operandPlace[first] === operandPlace[first + 1];
}

export function checkOperands(fn: MachineFunction, set: RegisterSet, allocation: Allocation, where: string): void {
  const { operandPlace, usedRegisters } = allocation;
  const allocatable = allocatableRegisters(set);
  const vregs = fn.operandVreg.data;
  const words = fn.operandWord.data;
  for (let inst = 0; inst < fn.instOp.length; inst++) {
    const first = fn.instOperands.data[inst];
    const end = fn.operandEnd(inst);
    const dropped = isDroppedMove(fn, operandPlace, inst);
    const clobbers = fn.instClobbers.data[inst];
    if ((clobbers & ~usedRegisters) !== 0) throw fault('clobbers registers that are not declared used', inst, -1);
    for (let o = first; o < end; o++) {
      const place = operandPlace[o];
      const word = words[o];
      const constraint = operandConstraint(word);
      const cls = fn.vregClass.data[vregs[o]];
      if (placeIsRegister(place)) {
        if (place < 0) throw fault(`has no place in operand ${o - first}`, inst, vregs[o]);
        const named = constraint === Constraint.fixed || constraint === Constraint.reuse;
        if (!named && (allocatable & (1 << place)) === 0)
          throw fault(`lies in reserved register ${place}`, inst, vregs[o]);
        if (place >= XMM_BASE !== (cls === 1))
          throw fault(`lies in register ${place} of another class`, inst, vregs[o]);
        if (operandIsDef(word) && (usedRegisters & (1 << place)) === 0)
          throw fault(`is written to register ${place}, which is not declared used`, inst, vregs[o]);
      } else if (placeIsSlot(place)) {
        if (place - SLOT_BASE >= allocation.slotCount)
          throw fault('lies in a slot that does not exist', inst, vregs[o]);
        if (constraint !== Constraint.any && constraint !== Constraint.state && !dropped)
          throw fault('needs a register', inst, vregs[o]);
      } else throw fault(`lies in place ${place}, which is none`, inst, vregs[o]);
      if (constraint === Constraint.fixed && place !== operandTarget(word))
        throw fault(`needs register ${operandTarget(word)} but lies in ${place}`, inst, vregs[o]);
      if (constraint === Constraint.reuse && place !== operandPlace[first + operandTarget(word)])
        throw fault('does not reuse the place of its operand', inst, vregs[o]);
    }
    if (!dropped) checkOverlaps(inst, first, end, clobbers);
  }

  function checkOverlaps(inst: number, first: number, end: number, clobbers: number): void {
    const fixedDefs = fixedDefinitions(first, end);
    for (let o = first; o < end; o++) {
      const word = words[o];
      const place = operandPlace[o];
      const isDef = operandIsDef(word);
      if (!isDef && !operandIsLate(word)) continue;
      if (placeIsRegister(place) && (clobbers & ~fixedDefs & (1 << place)) !== 0)
        throw fault(`lies in register ${place}, which the instruction clobbers`, inst, vregs[o]);
      if (!isDef) continue;
      for (let other = first; other < end; other++) {
        if (other === o || operandPlace[other] !== place) continue;
        const harmless = !operandIsDef(words[other]) && operandIsLate(word) && !operandIsLate(words[other]);
        if (!harmless) throw fault(`shares place ${place} with operand ${other - first}`, inst, vregs[o]);
      }
    }
  }

  function fixedDefinitions(first: number, end: number): number {
    let mask = 0;
    for (let o = first; o < end; o++) {
      let word = words[o];
      if (!operandIsDef(word)) continue;
      if (operandConstraint(word) === Constraint.reuse) word = words[first + operandTarget(word)];
      if (operandConstraint(word) === Constraint.fixed) mask |= 1 << operandTarget(word);
    }
    return mask;
  }

  function fault(what: string, inst: number, vreg: number): InternalError {
    const subject = vreg < 0 ? '' : `virtual register v${vreg} `;
    return new InternalError(where, `instruction ${inst} in block ${blockOf(fn, inst)}: ${subject}${what}`);
  }
}

/** Block of an instruction, by bisection; for messages only. */
export function blockOf(fn: MachineFunction, inst: number): number {
  let low = 0;
  let high = fn.blockCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fn.blockFirst.data[middle] <= inst) low = middle;
    else high = middle - 1;
  }
  return low;
}
