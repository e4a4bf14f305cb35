/**
 * Promotion of frame slots to SSA values (mem2reg).
 *
 * A slot whose address is used only as the whole address of loads and stores of one width and kind becomes a temporary:
 * stores are assignments, loads are uses, and `constructSsa` places the phis. What the slot holds before its first store
 * is undefined in the IL; zero is as good as anything.
 * needs:  any form
 * breaks: ssa (restored by the caller with constructSsa)
 * cost:   linear
 */
import { Cls, forEachArgument, type IlFunction, isTemp, Op, type Ref, refIndex } from '#il';
import { assignInstead, become, KIND, rowOfKind, useInstead } from '../slot-access.js';

/** True when a slot was promoted, so that SSA form has to be made again. */
export function promoteSlots(fn: IlFunction): boolean {
  const slots = candidates(fn);
  if (slots.size === 0) return false;
  disqualify(fn, slots);
  for (const [temp, kind] of slots) if (kind <= 0) slots.delete(temp);
  if (slots.size === 0) return false;
  const values = new Map<number, number>();
  for (const [temp, kind] of slots) values.set(temp, fn.newTemp(rowOfKind(kind).cls, fn.tempNames[temp]));
  rewriteAccesses(fn, values);
  return true;
}

/** Temporaries defined once, by an alloc: mapped to 0 (no access seen yet). */
function candidates(fn: IlFunction): Map<number, number> {
  const slots = new Map<number, number>();
  for (let ins = fn.blockFirst[1]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] >= Op.alloc4 && fn.insOp[ins] <= Op.alloc16) slots.set(fn.insTo[ins], 0);
  }
  return slots;
}

/** Notes each slot's access kind; -1 when it is used in any other way. */
function disqualify(fn: IlFunction, slots: Map<number, number>): void {
  const escapes = (ref: Ref): void => {
    if (isTemp(ref) && slots.has(refIndex(ref))) slots.set(refIndex(ref), -1);
  };
  const access = (ref: Ref, op: number): void => {
    const seen = isTemp(ref) ? slots.get(refIndex(ref)) : undefined;
    if (seen === undefined) return;
    slots.set(refIndex(ref), seen === 0 || seen === KIND[op] ? KIND[op] : -1);
  };
  for (let block = 1; block < fn.blockCount; block++) {
    escapes(fn.blockArg[block]);
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const op = fn.insOp[ins];
      if (op === Op.phi) {
        for (let at = fn.insArg0[ins]; at < fn.insArg0[ins] + 2 * fn.insArg1[ins]; at += 2) escapes(fn.phiPool[at + 1]);
      } else if (op >= Op.storeb && op <= Op.stored) {
        escapes(fn.insArg0[ins]);
        access(fn.insArg1[ins], op);
      } else if (KIND[op] !== 0) {
        access(fn.insArg0[ins], op);
      } else {
        forEachArgument(fn, ins, escapes);
        // Assigned twice: not the alloc's alone.
        const isAlloc = op >= Op.alloc4 && op <= Op.alloc16;
        if (!isAlloc && slots.has(fn.insTo[ins])) slots.set(fn.insTo[ins], -1);
      }
    }
  }
}

function rewriteAccesses(fn: IlFunction, values: ReadonlyMap<number, number>): void {
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ) {
      const next = fn.insNext[ins];
      const op = fn.insOp[ins];
      if (op >= Op.storeb && op <= Op.stored) {
        const value = valueAt(values, fn.insArg1[ins]);
        if (value !== 0) assignInstead(fn, ins, value);
      } else if (KIND[op] !== 0) {
        const value = valueAt(values, fn.insArg0[ins]);
        if (value !== 0) useInstead(fn, ins, value);
      } else if (op >= Op.alloc4 && op <= Op.alloc16) {
        const value = values.get(fn.insTo[ins]) ?? 0;
        if (value !== 0) become(fn, ins, Op.copy, fn.tempClass[value], value, zeroOf(fn, fn.tempClass[value]));
      }
      ins = next;
    }
  }
}

const valueAt = (values: ReadonlyMap<number, number>, ref: Ref): number =>
  isTemp(ref) ? (values.get(refIndex(ref)) ?? 0) : 0;

function zeroOf(fn: IlFunction, cls: number): Ref {
  return cls === Cls.s ? fn.single(0) : cls === Cls.d ? fn.double(0) : fn.int(0);
}
