/**
 * Random machine functions for allocator tests: structured control flow (sequences, diamonds, cold side paths, loops), values
 * carried by block parameters, and every kind of operand. Seeded, so a failure names its seed.
 */
import {
  Constraint,
  defAny,
  defFixed,
  defRegister,
  defRegisterEarly,
  defReuse,
  InstFlag,
  MachineFunction,
  type RegisterSet,
  useAny,
  useFixed,
  useRegister,
  useRegisterLate,
  useState,
  useStateLate,
} from '#codegen/allocate';

export type Shape = {
  /** Instructions, about. */
  readonly size: number;
  /** Values that stay live, about. */
  readonly pressure: number;
  readonly set: RegisterSet;
  /** Chance in 100 of a call at each instruction. */
  readonly calls: number;
};

/** xorshift32 */
export class Random {
  private state: number;
  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e3779b1) | 1;
    for (let i = 0; i < 4; i++) this.next();
  }
  private next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return x >>> 0;
  }
  /** 0 … limit - 1 */
  below(limit: number): number {
    return this.next() % limit;
  }
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }
}

export function randomFunction(seed: number, shape: Shape): MachineFunction {
  return new Builder(seed, shape).build();
}

/** Values in scope, newest last. Variables are merged at joins by block parameters. */
type Scope = { readonly ints: number[]; readonly floats: number[] };

class Builder {
  private readonly random: Random;
  private readonly shape: Shape;
  private readonly fn: MachineFunction;
  private budget: number;
  private depth = 0;
  private cold = false;
  private nextOp = 1;
  private block = 0;
  private readonly intRegisters: readonly number[];
  private readonly floatRegisters: readonly number[];
  private readonly callerSaved: number;

  constructor(seed: number, shape: Shape) {
    this.random = new Random(seed);
    this.shape = shape;
    this.fn = new MachineFunction(`seed${seed}`);
    this.budget = shape.size;
    [this.intRegisters, this.floatRegisters] = shape.set.order;
    let mask = 0;
    for (const r of [...this.intRegisters, ...this.floatRegisters]) mask |= 1 << r;
    this.callerSaved = mask & ~shape.set.calleeSaved;
  }

  build(): MachineFunction {
    this.block = this.fn.startBlock(0, false);
    const scope: Scope = { ints: [], floats: [] };
    this.entry(scope);
    while (this.budget > 0) this.statement(scope, 0);
    const inst = this.fn.inst(0, InstFlag.terminator);
    if (scope.ints.length > 0) this.fn.operand(scope.ints[scope.ints.length - 1], useFixed(this.intRegisters[0]));
    if (inst >= 0 && scope.floats.length > 0) this.fn.operand(this.random.pick(scope.floats), useAny);
    return this.fn;
  }

  private entry(scope: Scope): void {
    this.fn.inst(this.nextOp++);
    for (const register of this.intRegisters.slice(0, 2 + this.random.below(2))) {
      const v = this.fn.newVreg(0);
      this.fn.operand(v, defFixed(register));
      scope.ints.push(v);
    }
    const f = this.fn.newVreg(1);
    this.fn.operand(f, defFixed(this.floatRegisters[0]));
    scope.floats.push(f);
    this.instruction(scope);
  }

  private statement(scope: Scope, nesting: number): void {
    const dice = this.random.below(100);
    if (nesting > 5 || dice < 80) this.instruction(scope);
    else if (dice < 90) this.branch(scope, nesting);
    else this.loop(scope, nesting);
  }

  private body(scope: Scope, nesting: number, limit: number): void {
    const count = this.random.below(limit) + 1;
    for (let i = 0; i < count && this.budget > 0; i++) this.statement(scope, nesting + 1);
  }

  private branch(scope: Scope, nesting: number): void {
    const { fn } = this;
    const head = this.block;
    this.terminator(scope, this.random.below(3));
    const wasCold = this.cold;
    const arms = this.random.chance(50) ? 2 : 1;
    const ends: { block: number; scope: Scope }[] = [];
    for (let arm = 0; arm < 2; arm++) {
      const inner: Scope = { ints: [...scope.ints], floats: [...scope.floats] };
      this.cold = wasCold || (arm === 0 && this.random.chance(40));
      this.start();
      this.link(head, this.block);
      if (arm < arms) this.body(inner, nesting, 8);
      this.jump();
      ends.push({ block: this.block, scope: inner });
    }
    this.cold = wasCold;
    this.start();
    for (const end of ends) this.link(end.block, this.block);
    // variables that differ, and some that do not need to
    for (const key of ['ints', 'floats'] as const) {
      for (let i = 0; i < scope[key].length; i++) {
        const differs = ends[0].scope[key][i] !== ends[1].scope[key][i];
        if (!differs && !this.random.chance(5)) continue;
        const param = fn.newVreg(key === 'ints' ? 0 : 1);
        fn.blockParams[this.block].push(param);
        for (const end of ends) fn.branchArgs[end.block].push(end.scope[key][i]);
        scope[key][i] = param;
      }
    }
  }

  private loop(scope: Scope, nesting: number): void {
    const { fn, random } = this;
    this.jump();
    const before = this.block;
    this.depth++;
    this.start();
    const header = this.block;
    this.link(before, header);
    const carried: { key: 'ints' | 'floats'; index: number }[] = [];
    for (const key of ['ints', 'floats'] as const) {
      for (let i = 0; i < scope[key].length; i++) {
        if (!random.chance(40)) continue;
        const param = fn.newVreg(key === 'ints' ? 0 : 1);
        fn.blockParams[header].push(param);
        fn.branchArgs[before].push(scope[key][i]);
        scope[key][i] = param;
        carried.push({ key, index: i });
      }
    }
    const atHeader: Scope = { ints: [...scope.ints], floats: [...scope.floats] };
    this.body(scope, nesting, 10);
    // bottom: back edge block and exit
    this.terminator(scope, random.below(3));
    const bottom = this.block;
    this.start();
    this.link(bottom, this.block);
    this.jump();
    this.link(this.block, header);
    const swapped = random.chance(30) ? random.below(Math.max(1, carried.length)) : 0;
    for (let i = 0; i < carried.length; i++) {
      // sometimes rotate the values passed back: swaps and longer cycles
      const { key } = carried[i];
      const same = carried.filter((c) => c.key === key);
      const at = same.indexOf(carried[i]);
      fn.branchArgs[this.block].push(scope[key][same[(at + swapped) % same.length].index]);
    }
    // only what the header knew, or the bottom, is in scope after the loop: both dominate
    this.depth--;
    this.start();
    this.link(bottom, this.block);
    if (random.chance(50)) {
      scope.ints.splice(0, scope.ints.length, ...atHeader.ints);
      scope.floats.splice(0, scope.floats.length, ...atHeader.floats);
    }
    this.instruction(scope);
  }

  private start(): void {
    this.block = this.fn.startBlock(this.depth, this.cold);
  }

  private link(from: number, to: number): void {
    this.fn.blockSuccessors[from].push(to);
    this.fn.blockPredecessors[to].push(from);
  }

  private jump(): void {
    this.fn.inst(0, InstFlag.terminator);
  }

  private terminator(scope: Scope, uses: number): void {
    this.fn.inst(this.nextOp++, InstFlag.terminator);
    for (let i = 0; i < uses; i++) this.fn.operand(this.random.pick(scope.ints), i === 0 ? useRegister : useAny);
    if (this.random.chance(20)) this.fn.operand(this.fn.newVreg(0), defRegisterEarly);
  }

  private define(scope: Scope, cls: number): number {
    const v = this.fn.newVreg(cls);
    const list = cls === 0 ? scope.ints : scope.floats;
    const limit = cls === 0 ? this.shape.pressure : Math.ceil(this.shape.pressure / 2);
    // joins need equal scopes, so beyond the entry values are replaced rather than added
    if (this.block === 0 && list.length < limit) list.push(v);
    else list[this.random.below(list.length)] = v;
    return v;
  }

  private instruction(scope: Scope): void {
    const { fn, random } = this;
    this.budget--;
    const cls = random.chance(30) ? 1 : 0;
    const list = cls === 0 ? scope.ints : scope.floats;
    const op = this.nextOp++;
    if (random.chance(this.shape.calls)) {
      this.call(scope);
      return;
    }
    switch (random.below(10)) {
      case 0:
        fn.inst(op, InstFlag.rematerializable);
        fn.operand(this.define(scope, cls), defRegister);
        break;
      case 1: {
        const source = random.pick(list);
        fn.inst(op, InstFlag.move);
        fn.operand(this.define(scope, cls), defRegister);
        fn.operand(source, useAny);
        break;
      }
      case 2:
      case 3: {
        // two-address
        const first = random.pick(list);
        const second = random.pick(list);
        fn.inst(op);
        fn.operand(this.define(scope, cls), defReuse(1));
        fn.operand(first, useRegister);
        fn.operand(second, random.chance(50) ? useAny : random.chance(80) ? useRegister : useRegisterLate);
        break;
      }
      case 4: {
        const first = random.pick(list);
        const second = random.pick(list);
        fn.inst(op);
        fn.operand(this.define(scope, cls), random.chance(80) ? defRegister : defAny);
        fn.operand(first, useRegister);
        fn.operand(second, useRegisterLate);
        break;
      }
      case 5: {
        // early definition and a temporary
        const first = random.pick(list);
        fn.inst(op);
        fn.operand(this.define(scope, cls), defRegisterEarly);
        fn.operand(first, useRegister);
        fn.operand(fn.newVreg(0), defRegisterEarly);
        break;
      }
      case 6:
        this.fixedOperation(scope, op);
        break;
      case 7: {
        // a store
        const first = random.pick(list);
        fn.inst(op);
        fn.operand(first, useRegister);
        fn.operand(random.pick(list), useRegister);
        if (random.chance(30)) for (const v of this.stateValues(scope)) fn.operand(v, useState);
        else fn.operand(random.pick(list), useAny);
        break;
      }
      case 8:
        this.shift(scope, op);
        break;
      default: {
        const first = random.pick(list);
        fn.inst(op);
        fn.operand(this.define(scope, cls), defRegister);
        fn.operand(first, useRegister);
      }
    }
  }

  /** Like division: fixed uses, fixed results, a clobber, and a free operand. */
  private fixedOperation(scope: Scope, op: number): void {
    const { fn, random } = this;
    const [a, b] = this.intRegisters;
    const dividend = random.pick(scope.ints);
    const divisor = random.pick(scope.ints);
    const extra = random.pick(scope.ints);
    const reuses = random.chance(30);
    fn.inst(op, 0, 0, random.chance(50) ? 1 << b : 0);
    const result = this.define(scope, 0);
    fn.operand(result, reuses ? defReuse(1) : defFixed(random.chance(50) ? a : b));
    fn.operand(dividend, useFixed(a));
    fn.operand(divisor, random.chance(50) ? useAny : useRegister);
    if (random.chance(20)) fn.operand(extra, useFixed(b));
    if (operandsClash(fn)) fn.operandVreg.length = fn.operandVreg.length - 1;
    fn.operandWord.length = fn.operandVreg.length;
  }

  /** Like a shift: a reused operand beside a count in a fixed register, and sometimes another use of the count there. */
  private shift(scope: Scope, op: number): void {
    const { fn, random } = this;
    const register = this.intRegisters[random.below(2)];
    const at = random.below(scope.ints.length);
    const count = scope.ints[at];
    const value = random.pick(scope.ints);
    if (random.chance(50)) {
      fn.inst(this.nextOp++);
      fn.operand(count, useFixed(register));
    }
    fn.inst(op);
    let result: number;
    if (random.chance(50)) result = this.define(scope, 0);
    else {
      // in place of the count, so that loops and joins put both into one bundle
      result = fn.newVreg(0);
      scope.ints[at] = result;
    }
    fn.operand(result, defReuse(1));
    fn.operand(value, useRegister);
    fn.operand(count, useFixed(register));
  }

  private call(scope: Scope): void {
    const { fn, random } = this;
    const op = this.nextOp++;
    const isLong = random.chance(5);
    const intArgs = this.intRegisters.slice(0, random.below(Math.min(5, this.intRegisters.length)));
    const args = distinct(intArgs.map(() => random.pick(scope.ints)));
    const floatArg = random.chance(40) ? random.pick(scope.floats) : -1;
    const values = random.chance(40) ? this.stateValues(scope) : [];
    const extra = Array.from({ length: isLong ? 50 : 0 }, () => random.pick(scope.ints));
    fn.inst(op, InstFlag.call, 0, this.callerSaved);
    if (random.chance(60)) fn.operand(this.define(scope, 0), defFixed(this.intRegisters[0]));
    if (random.chance(30)) fn.operand(this.define(scope, 1), defFixed(this.floatRegisters[0]));
    for (let i = 0; i < args.length; i++) fn.operand(args[i], useFixed(intArgs[i]));
    if (floatArg >= 0) fn.operand(floatArg, useFixed(this.floatRegisters[0]));
    for (const v of extra) fn.operand(v, useAny);
    for (const v of values) fn.operand(v, useStateLate);
  }

  /** Values that a frame state would need, of both classes. */
  private stateValues(scope: Scope): number[] {
    const { random } = this;
    const values = Array.from({ length: random.below(12) }, () =>
      random.pick(random.chance(30) && scope.floats.length > 0 ? scope.floats : scope.ints),
    );
    return distinct(values);
  }
}

function distinct(vregs: readonly number[]): number[] {
  return [...new Set(vregs)];
}

/** True when the last operand of the newest instruction is a second fixed use of one register or one vreg. */
function operandsClash(fn: MachineFunction): boolean {
  const first = fn.instOperands.data[fn.instOp.length - 1];
  const last = fn.operandVreg.length - 1;
  const isFixed = (o: number): boolean => (fn.operandWord.data[o] & 15) === Constraint.fixed;
  if (!isFixed(last)) return false;
  for (let o = first; o < last; o++) {
    if (isFixed(o) && fn.operandVreg.data[o] === fn.operandVreg.data[last]) return true;
  }
  return false;
}
