/**
 * Block merging: a block whose only successor has it as its only predecessor takes that successor in.
 * needs:  ssa, no unreachable blocks
 * breaks: cfg
 * cost:   linear: every instruction moves at most once per chain, since chains are walked from their first block
 */
import { computeCfg, type IlFunction, Jump, NO_REF, Op, removeUnreachableBlocks, secondSuccessor } from '#il';

/** Number of blocks taken in. */
export function mergeBlocks(fn: IlFunction): number {
  const cfg = computeCfg(fn);
  const swallowed = new Uint8Array(fn.blockCount);
  /** The block that a swallowed block is part of, for the phis that name it. */
  const home = new Int32Array(fn.blockCount);
  let count = 0;
  for (const block of cfg.order) {
    if (swallowed[block] !== 0) continue;
    for (let next = fn.blockSucc0[block]; canTakeIn(fn, block, next); next = fn.blockSucc0[block]) {
      if (cfg.predCount(next) !== 1 || next === 1 || next === block) break;
      takeIn(fn, block, next);
      swallowed[next] = 1;
      home[next] = block;
      count++;
    }
  }
  if (count === 0) return 0;
  renameInputs(fn, cfg.order, home);
  removeUnreachableBlocks(fn);
  return count;
}

function canTakeIn(fn: IlFunction, block: number, next: number): boolean {
  return (
    fn.blockJump[block] === Jump.jmp &&
    secondSuccessor(fn, block) === 0 &&
    next !== 0 &&
    fn.insOp[fn.blockFirst[next]] !== Op.phi
  );
}

function takeIn(fn: IlFunction, block: number, next: number): void {
  const first = fn.blockFirst[next];
  if (first !== 0) {
    for (let ins = first; ins !== 0; ins = fn.insNext[ins]) fn.insBlock[ins] = block;
    const last = fn.blockLast[block];
    fn.insPrev[first] = last;
    if (last === 0) fn.blockFirst[block] = first;
    else fn.insNext[last] = first;
    fn.blockLast[block] = fn.blockLast[next];
  }
  fn.setJump(block, fn.blockJump[next], fn.blockArg[next], fn.blockSucc0[next], fn.blockSucc1[next]);
  fn.blockFirst[next] = 0;
  fn.blockLast[next] = 0;
  fn.setJump(next, Jump.hlt, NO_REF, 0, 0);
}

function renameInputs(fn: IlFunction, order: Int32Array, home: Int32Array): void {
  for (const block of order) {
    for (let ins = fn.blockFirst[block]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const start = fn.insArg0[ins];
      for (let at = start; at < start + 2 * fn.insArg1[ins]; at += 2) {
        while (home[fn.phiPool[at]] !== 0) fn.phiPool[at] = home[fn.phiPool[at]];
      }
    }
  }
}
