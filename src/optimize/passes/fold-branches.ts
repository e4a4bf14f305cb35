/**
 * Branch folding: a conditional jump on a constant, or with both ways alike (one of them over an empty block, perhaps), becomes a plain jump; `x ≠ 0` in front of a
 * jump is dropped and `x = 0` exchanges the ways. What follows a guard of 0 goes. The edge that goes is taken out of the phis it fed.
 * needs:  ssa, defs
 * breaks: cfg, when it answers true; blocks may have become unreachable
 * cost:   linear in blocks plus the phis of the edges removed
 */
import { Cls, ConstKind, type IlFunction, isConst, isTemp, Jump, NO_REF, Op, refIndex } from '#il';
import { smallInt } from '../rules/integer.js';

export function foldBranches(fn: IlFunction): boolean {
  fn.computeDefs();
  let changed = false;
  for (let block = 1; block < fn.blockCount; block++) {
    if (cutBehindExit(fn, block)) changed = true;
    if (fn.blockJump[block] !== Jump.jnz) continue;
    strengthenCondition(fn, block);
    const condition = fn.blockArg[block];
    const [taken, other] = [fn.blockSucc0[block], fn.blockSucc1[block]];
    if (taken === other) {
      // Both edges are one from now on; the verifier wants one phi input per edge, so nothing else changes.
      fn.setJump(block, Jump.jmp, NO_REF, taken, 0);
      changed = true;
      continue;
    }
    if (skipEmptySide(fn, block, taken, other) || skipEmptySide(fn, block, other, taken)) {
      changed = true;
      continue;
    }
    const value =
      isConst(condition) && fn.constKind[refIndex(condition)] === ConstKind.int
        ? fn.constLo[refIndex(condition)]
        : null;
    if (value === null) continue;
    const [kept, dropped] = value !== 0 ? [taken, other] : [other, taken];
    dropPhiInputs(fn, dropped, block);
    fn.setJump(block, Jump.jmp, NO_REF, kept, 0);
    changed = true;
  }
  return changed;
}

/** One way is an empty block that leads where the other goes, and nothing there depends on the way. */
function skipEmptySide(fn: IlFunction, block: number, side: number, join: number): boolean {
  if (fn.blockFirst[side] !== 0 || fn.blockJump[side] !== Jump.jmp || fn.blockSucc0[side] !== join) return false;
  if (fn.insOp[fn.blockFirst[join]] === Op.phi) return false;
  fn.setJump(block, Jump.jmp, NO_REF, join, 0);
  return true;
}

/** Nothing comes after a guard that always fails. */
function cutBehindExit(fn: IlFunction, block: number): boolean {
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] !== Op.guard || smallInt(fn, fn.insArg0[ins]) !== 0) continue;
    if (fn.insNext[ins] === 0 && fn.blockJump[block] === Jump.hlt) return false;
    while (fn.blockLast[block] !== ins) fn.remove(fn.blockLast[block]);
    for (const successor of new Set([fn.blockSucc0[block], fn.blockSucc1[block]]))
      if (successor !== 0) dropPhiInputs(fn, successor, block);
    fn.setJump(block, Jump.hlt, NO_REF, 0, 0);
    return true;
  }
  return false;
}

/** jnz (x ≠ 0) is jnz x; jnz (x = 0) is jnz x the other way round. */
function strengthenCondition(fn: IlFunction, block: number): void {
  for (let steps = 0; steps < 4; steps++) {
    const condition = fn.blockArg[block];
    if (!isTemp(condition)) return;
    const def = fn.tempDef[refIndex(condition)];
    const op = fn.insOp[def];
    if (def === 0 || (op !== Op.cnew && op !== Op.ceqw) || smallInt(fn, fn.insArg1[def]) !== 0) return;
    const inner = fn.insArg0[def];
    if (!isTemp(inner) || fn.classOf(inner) !== Cls.w) return;
    const [taken, other] = [fn.blockSucc0[block], fn.blockSucc1[block]];
    if (op === Op.cnew) fn.setJump(block, Jump.jnz, inner, taken, other);
    else fn.setJump(block, Jump.jnz, inner, other, taken);
  }
}

/** Removes the inputs that the phis of `block` have from `from`. */
export function dropPhiInputs(fn: IlFunction, block: number, from: number): void {
  for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
    const start = fn.insArg0[ins];
    let kept = start;
    for (let at = start; at < start + 2 * fn.insArg1[ins]; at += 2) {
      if (fn.phiPool[at] === from) continue;
      fn.phiPool[kept] = fn.phiPool[at];
      fn.phiPool[kept + 1] = fn.phiPool[at + 1];
      kept += 2;
    }
    fn.insArg1[ins] = (kept - start) / 2;
  }
}
