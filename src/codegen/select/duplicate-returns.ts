/**
 * Gives blocks that jump to a block which only returns a return of their own. The returned value then need not travel through
 * a phi to one place that all returns share, and a jump is saved; the price is an epilogue per return.
 *
 * before:  @a … jmp @end    @b … jmp @end    @end  %r =w phi @a %x, @b 1   ret %r
 * after:   @a … ret %x      @b … ret 1
 *
 * Changes the IL, not its meaning. Cost: linear.
 */
import { type IlFunction, isTemp, Jump, NO_REF, Op, type Ref, removeUnreachableBlocks } from '#il';

/** A block shared by more jumps than this keeps them: epilogues add up. */
const MAX_COPIES = 8;

export function duplicateReturns(fn: IlFunction): void {
  // an aggregate is copied at each return
  if (fn.returnAggregate !== 0) return;
  const jumps = countJumps(fn);
  let changed = false;
  for (let block = 1; block < fn.blockCount; block++) {
    if (fn.blockJump[block] !== Jump.jmp) continue;
    const target = fn.blockSucc0[block];
    if (jumps[target] > MAX_COPIES || !onlyReturns(fn, target)) continue;
    const value = returnedFrom(fn, target, block);
    leave(fn, target, block);
    fn.setJump(block, Jump.ret, value, 0, 0);
    changed = true;
  }
  if (changed) removeUnreachableBlocks(fn);
}

function countJumps(fn: IlFunction): Int32Array {
  const jumps = new Int32Array(fn.blockCount);
  for (let block = 1; block < fn.blockCount; block++)
    if (fn.blockJump[block] === Jump.jmp) jumps[fn.blockSucc0[block]]++;
  return jumps;
}

/** Phis and source lines, then a return. */
function onlyReturns(fn: IlFunction, block: number): boolean {
  if (fn.blockJump[block] !== Jump.ret || block === 1) return false;
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    const op = fn.insOp[ins];
    if (op !== Op.phi && op !== Op.dbgloc && op !== Op.nop) return false;
  }
  return true;
}

/** What a returning block returns when control comes from `from`. */
function returnedFrom(fn: IlFunction, block: number, from: number): Ref {
  const value = fn.blockArg[block];
  if (value === NO_REF || !isTemp(value)) return value;
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] === Op.phi && fn.insTo[ins] === value >>> 3) return fn.phiInput(ins, from);
  }
  return value;
}

/** Takes a predecessor out of the phis of a block. */
function leave(fn: IlFunction, block: number, from: number): void {
  const { phiPool } = fn;
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] !== Op.phi) continue;
    const start = fn.insArg0[ins];
    const last = start + 2 * (fn.insArg1[ins] - 1);
    for (let at = start; at <= last; at += 2) {
      if (phiPool[at] !== from) continue;
      phiPool[at] = phiPool[last];
      phiPool[at + 1] = phiPool[last + 1];
      fn.insArg1[ins]--;
      break;
    }
  }
}
