/** Large functions of one shape each: what a compiler's worst customers send. */
import {
  defFixed,
  defRegister,
  defReuse,
  InstFlag,
  MachineFunction,
  type RegisterSet,
  useAny,
  useFixed,
  useRegister,
} from '#codegen/allocate';

const JUMP = 0;

function link(fn: MachineFunction, from: number, to: number): void {
  fn.blockSuccessors[from].push(to);
  fn.blockPredecessors[to].push(from);
}

function define(fn: MachineFunction, ...uses: number[]): number {
  const v = fn.newVreg(0);
  fn.inst(1);
  fn.operand(v, defRegister);
  for (const use of uses) fn.operand(use, useRegister);
  return v;
}

function callerSaved(set: RegisterSet): number {
  let mask = 0;
  for (const order of set.order) for (const r of order) mask |= 1 << r;
  return mask & ~set.calleeSaved;
}

/** One block, a chain of two-address instructions. */
export function chain(size: number): MachineFunction {
  const fn = new MachineFunction('chain');
  fn.startBlock(0, false);
  let a = define(fn);
  let b = define(fn);
  for (let i = 0; i < size; i++) {
    const v = fn.newVreg(0);
    fn.inst(1);
    fn.operand(v, defReuse(1));
    fn.operand(a, useRegister);
    fn.operand(b, useAny);
    a = i % 3 === 0 ? v : a;
    b = i % 3 === 0 ? b : v;
  }
  fn.inst(1, InstFlag.terminator);
  fn.operand(a, useRegister);
  return fn;
}

/** One block in which `live` values are defined first and used last. */
export function manyLive(size: number, live: number): MachineFunction {
  const fn = new MachineFunction('manyLive');
  fn.startBlock(0, false);
  const values = Array.from({ length: live }, () => define(fn));
  let v = values[0];
  for (let i = 0; i < size; i++) v = define(fn, v, values[(i * 7) % live]);
  for (const value of values) define(fn, value);
  fn.inst(1, InstFlag.terminator);
  fn.operand(v, useRegister);
  return fn;
}

/** A ladder of diamonds, a call in every fourth arm; `variables` change in the arms and meet in parameters. */
export function ladder(rungs: number, variables: number, set: RegisterSet): MachineFunction {
  const fn = new MachineFunction('ladder');
  let block = fn.startBlock(0, false);
  const vars = Array.from({ length: variables }, () => define(fn));
  for (let rung = 0; rung < rungs; rung++) {
    fn.inst(1, InstFlag.terminator);
    fn.operand(vars[rung % variables], useRegister);
    const head = block;
    const changed = [rung % variables, (rung * 3 + 1) % variables];
    const ends: number[] = [];
    for (let arm = 0; arm < 2; arm++) {
      const armBlock = fn.startBlock(0, false);
      link(fn, head, armBlock);
      if (arm === 0 && rung % 4 === 0) {
        fn.inst(2, InstFlag.call, 0, callerSaved(set));
        fn.operand(vars[(rung + 2) % variables], useFixed(7));
      }
      const passed = new Set(changed);
      for (const index of passed) fn.branchArgs[armBlock].push(arm === 0 ? define(fn, vars[index]) : vars[index]);
      fn.inst(JUMP, InstFlag.terminator);
      ends.push(armBlock);
    }
    block = fn.startBlock(0, false);
    for (const end of ends) link(fn, end, block);
    for (const index of new Set(changed)) {
      vars[index] = fn.newVreg(0);
      fn.blockParams[block].push(vars[index]);
    }
  }
  fn.inst(1, InstFlag.terminator);
  for (const v of vars.slice(0, 3)) fn.operand(v, useRegister);
  return fn;
}

/** One value used everywhere, among thousands of calls whose results are used at once. */
export function contextPointer(calls: number, set: RegisterSet): MachineFunction {
  const fn = new MachineFunction('contextPointer');
  fn.startBlock(0, false);
  const pointers = Array.from({ length: 8 }, () => define(fn));
  let last = pointers[0];
  for (let i = 0; i < calls; i++) {
    const result = fn.newVreg(0);
    fn.inst(2, InstFlag.call, 0, callerSaved(set));
    fn.operand(result, defFixed(0));
    fn.operand(pointers[i % 8], useFixed(7));
    fn.operand(last, useFixed(6));
    last = define(fn, result, pointers[(i * 5) % 8]);
  }
  fn.inst(1, InstFlag.terminator);
  fn.operand(last, useRegister);
  return fn;
}

/** Loops nested `depth` deep, each with a counter and a sum that all inner loops change. */
export function nest(depth: number): MachineFunction {
  const fn = new MachineFunction('nest');
  fn.startBlock(0, false);
  const limit = define(fn);
  let sum = define(fn);
  const headers: { block: number; counter: number }[] = [];
  let before = 0;
  for (let d = 1; d <= depth; d++) {
    const start = define(fn);
    fn.inst(JUMP, InstFlag.terminator);
    fn.branchArgs[before].push(start, sum);
    const header = fn.startBlock(d, false);
    link(fn, before, header);
    const counter = fn.newVreg(0);
    sum = fn.newVreg(0);
    fn.blockParams[header].push(counter, sum);
    headers.push({ block: header, counter });
    before = header;
  }
  for (let d = depth; d >= 1; d--) {
    const { block, counter } = headers[d - 1];
    const added = define(fn, sum, counter);
    const next = define(fn, counter);
    fn.inst(1, InstFlag.terminator);
    fn.operand(next, useRegister);
    fn.operand(limit, useAny);
    const bottom = fn.blockCount - 1;
    const back = fn.startBlock(d, false);
    link(fn, bottom, back);
    fn.inst(JUMP, InstFlag.terminator);
    link(fn, back, block);
    fn.branchArgs[back].push(next, added);
    const exit = fn.startBlock(d - 1, false);
    link(fn, bottom, exit);
    sum = added;
  }
  fn.inst(1, InstFlag.terminator);
  fn.operand(sum, useRegister);
  return fn;
}
