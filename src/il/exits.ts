/**
 * Places where a function may be left for a frame state, in the IL: a run of `live`s and the `guard` or `state` behind it;
 * a `state` stands directly before the arguments of its call, or before its divt or remt.
 */
import { type IlFunction, isConst, type Ref, refIndex } from './function.js';
import { Op } from './ops.js';

const isArgument = (op: number): boolean => op === Op.arg || op === Op.argc || op === Op.arge || op === Op.argv;

/** The `live` instructions of a guard or state, in order: number i of the state's values is element i. */
export function livesOf(fn: IlFunction, exit: number): number[] {
  const lives: number[] = [];
  for (let ins = fn.insPrev[exit]; ins !== 0 && (fn.insOp[ins] === Op.live || fn.insOp[ins] === Op.nop); ) {
    if (fn.insOp[ins] === Op.live) lives.push(ins);
    ins = fn.insPrev[ins];
  }
  return lives.reverse();
}

/** The `state` that belongs to a call, divt or remt; 0 when it has none. */
export function stateOf(fn: IlFunction, ins: number): number {
  let at = fn.insPrev[ins];
  if (fn.insOp[ins] === Op.call)
    while (at !== 0 && (isArgument(fn.insOp[at]) || fn.insOp[at] === Op.nop)) at = fn.insPrev[at];
  while (at !== 0 && fn.insOp[at] === Op.nop) at = fn.insPrev[at];
  return at !== 0 && fn.insOp[at] === Op.state ? at : 0;
}

/** Column of a guard or state that holds the number of its frame state. */
export const stateRef = (fn: IlFunction, exit: number): Ref =>
  fn.insOp[exit] === Op.guard ? fn.insArg1[exit] : fn.insArg0[exit];

/** Number of the frame state that a guard or state names. */
export function stateNumber(fn: IlFunction, exit: number): number {
  const ref = stateRef(fn, exit);
  return isConst(ref) ? fn.constLo[refIndex(ref)] : -1;
}

/** Takes a guard or state out, and its `live`s. */
export function removeExit(fn: IlFunction, exit: number): void {
  for (const live of livesOf(fn, exit)) fn.remove(live);
  fn.remove(exit);
}

/** Whether a function may be left for a frame state anywhere. */
export function hasExits(fn: IlFunction): boolean {
  for (let block = 1; block < fn.blockCount; block++) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins])
      if (fn.insOp[ins] === Op.guard || fn.insOp[ins] === Op.state) return true;
  }
  return false;
}
