/**
 * Exits that turn out not to be any: a guard whose condition is known to hold, a division that cannot trap.
 */
import { Cls, ConstKind, type IlFunction, isConst, Op, type Ref, refIndex, removeExit, stateOf } from '#il';

/** Whether a guard's condition is a constant that holds. */
export function isPassedGuard(fn: IlFunction, ins: number): boolean {
  const condition = fn.insArg0[ins];
  if (fn.insOp[ins] !== Op.guard || !isConst(condition)) return false;
  const index = refIndex(condition);
  // the address of a symbol is never 0
  return fn.constKind[index] !== ConstKind.int || fn.constLo[index] !== 0;
}

/** Makes a division by a constant other than 0 and −1 an ordinary one; true when it was. */
export function weakenDivision(fn: IlFunction, ins: number): boolean {
  const op = fn.insOp[ins];
  if ((op !== Op.divt && op !== Op.remt) || !isHarmless(fn, fn.insArg1[ins], fn.insCls[ins])) return false;
  makeOrdinary(fn, ins);
  return true;
}

/** The division is known not to trap. */
export function makeOrdinary(fn: IlFunction, division: number): void {
  const state = stateOf(fn, division);
  if (state !== 0) removeExit(fn, state);
  fn.insOp[division] = fn.insOp[division] === Op.divt ? Op.div : Op.rem;
}

function isHarmless(fn: IlFunction, divisor: Ref, cls: number): boolean {
  if (!isConst(divisor) || fn.constKind[refIndex(divisor)] !== ConstKind.int) return false;
  const lo = fn.constLo[refIndex(divisor)];
  const hi = cls === Cls.l ? fn.constHi[refIndex(divisor)] : lo >> 31;
  return !((lo === 0 && hi === 0) || (lo === -1 && hi === -1));
}
