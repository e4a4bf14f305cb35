/**
 * Recursive functions take copies of themselves in: each level leaves a call for every so many activations instead of
 * one for each. `fib` with three levels calls itself once where it called itself fifteen times.
 *
 * Each level replaces all calls of the function itself by the body as it was at first, as long as the whole stays within
 * SIZE_LIMIT instructions and DEPTH levels; a level that does not fit is not begun. The calls that are left get the
 * function's first test in front of them (entry-test.ts), where it has one that returns at once.
 * needs:  ssa
 * breaks: everything of the functions changed
 * cost:   linear in the code copied, at most SIZE_LIMIT per function
 * MEASURED: fib(43), user time of the whole run on a loaded machine: 1.9 s without, 1.75 s with the entry test alone,
 * 1.5 s with two levels, 1.3 s with three; four are no better. Takeuchi's function: 1.26 s, 0.99 s, 0.97 s.
 */
import { type IlFunction, type IlModule, Jump, Op } from '#il';
import { argumentsOf, isSelfCall } from '../calls.js';
import { cloneFunction } from '../clone-function.js';
import { makeEntryTest } from '../entry-test.js';
import { spliceCall } from '../splice-call.js';
import { countInstructions, isInlinable } from './inline-calls.js';

const SIZE_LIMIT = 200;
const DEPTH = 3;

/** The functions that were changed. */
export function inlineSelfCalls(module: IlModule): IlFunction[] {
  return module.functions.filter((fn) => expand(fn, module));
}

function expand(fn: IlFunction, module: IlModule): boolean {
  const calls = selfCalls(fn, module);
  if (calls.length === 0 || !isInlinable(fn)) return false;
  const size = countInstructions(fn);
  const original = cloneFunction(fn);
  const entry = makeEntryTest(original, module);
  let total = size;
  let changed = false;
  let level = 0;
  for (; level < DEPTH; level++) {
    const now = selfCalls(fn, module);
    total += now.length * size;
    if (total > SIZE_LIMIT) break;
    if (spliceAll(fn, original, now)) changed = true;
  }
  if (entry !== null && spliceAll(fn, entry, selfCalls(fn, module))) changed = true;
  original.release();
  entry?.release();
  return changed;
}

function spliceAll(fn: IlFunction, body: IlFunction, calls: readonly number[]): boolean {
  let changed = false;
  for (const call of calls) {
    const args = argumentsOf(fn, call, body);
    if (args === null) continue;
    spliceCall(fn, body, call, args);
    changed = true;
  }
  return changed;
}

/** Calls of the function itself, outside the error paths; the last of each block first, as splicing wants them. */
function selfCalls(fn: IlFunction, module: IlModule): number[] {
  const calls: number[] = [];
  for (let block = 1; block < fn.blockCount; block++) {
    if (fn.blockJump[block] === Jump.hlt) continue;
    for (let ins = fn.blockLast[block]; ins !== 0; ins = fn.insPrev[ins])
      if (fn.insOp[ins] === Op.call && isSelfCall(fn, ins, module)) calls.push(ins);
  }
  return calls;
}
