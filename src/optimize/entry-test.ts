/**
 * The part of a recursive function that decides whether there is anything to do: `IF n < 2 THEN RETURN n`. As a function of
 * its own it makes that test and returns, or calls the whole. Put in place of a call, it saves the calls that would return
 * at once, which in a tree of calls are half of them or more.
 */
import {
  type IlFunction,
  type IlModule,
  Jump,
  NO_REF,
  OP_TRAITS,
  Op,
  removeUnreachableBlocks,
  Trait,
  tempRef,
} from '#il';
import { cloneFunction } from './clone-function.js';
import { dropPhiInputs } from './passes/fold-branches.js';

/** Blocks on the way to the test, and from it to the return. */
const LONGEST = 4;

/** `fn` up to its first test, where one way returns at once and the other calls `fn` itself; null when it is not so. */
export function makeEntryTest(fn: IlFunction, module: IlModule): IlFunction | null {
  const test = firstTest(fn);
  if (test === 0) return null;
  const returnsOnTrue = returnsAtOnce(fn, fn.blockSucc0[test]);
  if (returnsOnTrue === returnsAtOnce(fn, fn.blockSucc1[test])) return null;
  const entry = cloneFunction(fn);
  const rest = callOf(entry, module);
  const replaced = returnsOnTrue ? entry.blockSucc1[test] : entry.blockSucc0[test];
  dropPhiInputs(entry, replaced, test);
  if (returnsOnTrue) entry.blockSucc1[test] = rest;
  else entry.blockSucc0[test] = rest;
  removeUnreachableBlocks(entry);
  return entry;
}

/** The first block that ends in a conditional jump, when nothing happens on the way to it. */
function firstTest(fn: IlFunction): number {
  let block = 1;
  for (let steps = 0; steps < LONGEST; steps++) {
    if (!isQuiet(fn, block)) return 0;
    if (fn.blockJump[block] === Jump.jnz) return fn.blockSucc0[block] === fn.blockSucc1[block] ? 0 : block;
    if (fn.blockJump[block] !== Jump.jmp) return 0;
    block = fn.blockSucc0[block];
  }
  return 0;
}

function returnsAtOnce(fn: IlFunction, block: number): boolean {
  for (let steps = 0; steps < LONGEST; steps++) {
    if (!isQuiet(fn, block)) return false;
    if (fn.blockJump[block] === Jump.ret) return true;
    if (fn.blockJump[block] !== Jump.jmp) return false;
    block = fn.blockSucc0[block];
  }
  return false;
}

/** Whether a block only computes. */
function isQuiet(fn: IlFunction, block: number): boolean {
  for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
    const op = fn.insOp[ins];
    if (op === Op.phi || op === Op.par || op === Op.dbgloc || op === Op.nop) continue;
    if ((OP_TRAITS[op] & Trait.pure) === 0 || (OP_TRAITS[op] & Trait.traps) !== 0) return false;
  }
  return true;
}

/** A new block that calls the function itself with its own parameters and returns what that returns. */
function callOf(fn: IlFunction, module: IlModule): number {
  const block = fn.newBlock(`rest${fn.blockCount}`);
  for (let ins = fn.blockFirst[1]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] === Op.par)
      fn.append(block, fn.newIns(Op.arg, fn.insCls[ins], 0, tempRef(fn.insTo[ins]), NO_REF));
  }
  const callee = fn.symbol(module.symbol(fn.name));
  const result = fn.returnType < 0 ? 0 : fn.newTemp(fn.returnType);
  fn.append(block, fn.newIns(Op.call, Math.max(0, fn.returnType), result, callee, NO_REF));
  fn.setJump(block, Jump.ret, result === 0 ? NO_REF : tempRef(result), 0, 0);
  return block;
}
