/** Guards and states: their `live`s in front, what follows, and the numbers of frame states and of their values. */
import { livesOf, stateNumber, stateRef } from './exits.js';
import { NO_OBJECTS, STATE_SLOT_ROW } from './frame-state.js';
import { ConstKind, type IlFunction, isConst, refIndex } from './function.js';
import { Op } from './ops.js';
import type { VerifyReport } from './verify-report.js';

/** The shape around `live`, `guard` and `state`; other instructions pass. */
export function verifyExit(report: VerifyReport, fn: IlFunction, ins: number): void {
  const op = fn.insOp[ins];
  if (op === Op.live) {
    const next = fn.insOp[following(fn, ins)];
    if (next !== Op.live && next !== Op.guard && next !== Op.state)
      report.instruction(fn, ins, 'E1135', 'live without a guard or state');
  } else if (op === Op.guard || op === Op.state) {
    if (op === Op.state) verifyFollowed(report, fn, ins);
    verifyNumber(report, fn, ins);
  }
}

function following(fn: IlFunction, ins: number): number {
  let next = fn.insNext[ins];
  while (next !== 0 && fn.insOp[next] === Op.nop) next = fn.insNext[next];
  return next;
}

function verifyFollowed(report: VerifyReport, fn: IlFunction, state: number): void {
  let next = following(fn, state);
  const op = fn.insOp[next];
  if (next !== 0 && (op === Op.divt || op === Op.remt)) return;
  while (next !== 0 && fn.insOp[next] >= Op.arg && fn.insOp[next] <= Op.argv) next = following(fn, next);
  if (next === 0 || fn.insOp[next] !== Op.call)
    report.instruction(fn, state, 'E1136', 'state that belongs to no call or division');
}

function verifyNumber(report: VerifyReport, fn: IlFunction, exit: number): void {
  const ref = stateRef(fn, exit);
  const index = refIndex(ref);
  const isNumber =
    isConst(ref) &&
    index < fn.constCount &&
    fn.constKind[index] === ConstKind.int &&
    fn.constHi[index] === 0 &&
    fn.constLo[index] >= 0;
  if (!isNumber) {
    report.instruction(fn, exit, 'E1137', 'the number of a frame state is no constant');
    return;
  }
  // Text has no frame states: there the numbers are only names.
  if (fn.frameStates.length === 0) return;
  const state = fn.frameStates[stateNumber(fn, exit)];
  if (state === undefined) {
    report.instruction(fn, exit, 'E1138', 'there is no such frame state');
    return;
  }
  const values = livesOf(fn, exit).length;
  const constants = state.constants.length;
  const isKnown = (source: number): boolean => (source >= 0 ? source < values : -1 - source < constants);
  for (const { slots, objects } of state.frames) {
    let known = objects === NO_OBJECTS || isKnown(objects);
    for (let at = 1; at < slots.length; at += STATE_SLOT_ROW) known &&= isKnown(slots[at]);
    if (!known) {
      report.instruction(fn, exit, 'E1139', `frame state ${stateNumber(fn, exit)} takes values that are not live`);
      return;
    }
  }
}
