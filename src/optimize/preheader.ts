/** Preheaders: the one block through which a loop is entered. */
import { type IlFunction, Jump, NO_REF, Op } from '#il';
import type { LoopBlocks } from './induction.js';

/** Blocks outside of a loop that go to its head; those made since the loop was found lie outside. */
export function entriesOf(fn: IlFunction, { header, isInside }: LoopBlocks): number[] {
  const entries: number[] = [];
  for (let block = 1; block < fn.blockCount; block++) {
    const enters = fn.blockSucc0[block] === header || fn.blockSucc1[block] === header;
    if (enters && (isInside[block] ?? 0) === 0) entries.push(block);
  }
  return entries;
}

/** Puts a new block on the edges from `entries` to `header`; the header's phis keep one input from it. */
export function insertPreheader(fn: IlFunction, header: number, entries: readonly number[]): number {
  const block = fn.newBlock(uniqueName(fn, `${fn.blockNames[header]}.pre`));
  fn.setJump(block, Jump.jmp, NO_REF, header, 0);
  for (let ins = fn.blockFirst[header]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins])
    mergeInputs(fn, ins, block, entries);
  for (const entry of entries) {
    if (fn.blockSucc0[entry] === header) fn.blockSucc0[entry] = block;
    if (fn.blockSucc1[entry] === header) fn.blockSucc1[entry] = block;
  }
  return block;
}

function uniqueName(fn: IlFunction, wanted: string): string {
  return `${wanted}${fn.blockCount}`;
}

/** Replaces a phi's inputs from `entries` by one from `block`, through a phi there when they differ. */
function mergeInputs(fn: IlFunction, phi: number, block: number, entries: readonly number[]): void {
  const outside: number[] = [];
  const inside: number[] = [];
  const start = fn.insArg0[phi];
  for (let at = start; at < start + 2 * fn.insArg1[phi]; at += 2) {
    const list = entries.includes(fn.phiPool[at]) ? outside : inside;
    list.push(fn.phiPool[at], fn.phiPool[at + 1]);
  }
  let value = outside[1];
  if (outside.some((ref, at) => at % 2 === 1 && ref !== value)) {
    const cls = fn.insCls[phi];
    const temp = fn.newTemp(cls);
    const merged = fn.newIns(Op.phi, cls, temp, fn.addPhiPairs(outside), outside.length / 2);
    fn.prepend(block, merged);
    fn.tempDef[temp] = merged;
    value = (temp << 3) | 1;
  }
  fn.insArg0[phi] = fn.addPhiPairs([...inside, block, value]);
  fn.insArg1[phi] = inside.length / 2 + 1;
}
