/**
 * Removes blocks that no path from the start reaches, renumbers the rest densely in layout order, and takes the inputs of
 * removed predecessors out of phis. Instruction and temporary numbers stay. Cost: one walk of blocks and of the removed
 * blocks' and phis' instructions; nothing when all blocks are reachable.
 */
import { reversePostorder } from './cfg.js';
import { type IlFunction, NO_REF } from './function.js';
import { Jump, Op } from './ops.js';

/** Number of blocks removed. */
export function removeUnreachableBlocks(fn: IlFunction): number {
  const order = reversePostorder(fn);
  const removed = fn.blockCount - 1 - order.length;
  if (removed === 0) return 0;
  const newNumber = new Int32Array(fn.blockCount);
  for (const block of order) newNumber[block] = 1;
  let count = 1;
  for (let block = 1; block < fn.blockCount; block++) if (newNumber[block] !== 0) newNumber[block] = count++;
  for (let block = 1; block < fn.blockCount; block++) {
    if (newNumber[block] === 0) discard(fn, block);
    else move(fn, block, newNumber);
  }
  fn.blockCount = count;
  fn.blockNames.length = count;
  return removed;
}

function discard(fn: IlFunction, block: number): void {
  for (let ins = fn.blockFirst[block]; ins !== 0; ) {
    const next = fn.insNext[ins];
    fn.insOp[ins] = Op.nop;
    fn.insBlock[ins] = 0;
    ins = next;
  }
  fn.setJump(block, Jump.none, NO_REF, 0, 0);
}

/** Moves a block down to its new number; its target rows have been read already. */
function move(fn: IlFunction, block: number, newNumber: Int32Array): void {
  const to = newNumber[block];
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] === Op.phi) renumberInputs(fn, ins, newNumber);
    fn.insBlock[ins] = to;
  }
  fn.blockFirst[to] = fn.blockFirst[block];
  fn.blockLast[to] = fn.blockLast[block];
  fn.blockPos[to] = fn.blockPos[block];
  fn.blockNames[to] = fn.blockNames[block];
  fn.setJump(
    to,
    fn.blockJump[block],
    fn.blockArg[block],
    newNumber[fn.blockSucc0[block]],
    newNumber[fn.blockSucc1[block]],
  );
}

function renumberInputs(fn: IlFunction, phi: number, newNumber: Int32Array): void {
  const { phiPool } = fn;
  const start = fn.insArg0[phi];
  const end = start + 2 * fn.insArg1[phi];
  let to = start;
  for (let at = start; at < end; at += 2) {
    const block = newNumber[phiPool[at]];
    if (block === 0) continue;
    phiPool[to] = block;
    phiPool[to + 1] = phiPool[at + 1];
    to += 2;
  }
  fn.insArg1[phi] = (to - start) / 2;
}
