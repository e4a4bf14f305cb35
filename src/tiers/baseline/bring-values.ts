/** Ways to bring a value to where it is wanted: as an argument, from a cold end of the code, out of the flags. */
import type { Cls } from '#il';
import { Cond, X64 } from '#target/x64';
import { type Emission, SCRATCH } from './emission.js';
import { EQUAL_ORDERED, Kind } from './values.js';

/** Emits what brings a value into a register. */
export type Recipe = (register: number) => void;

/** A call's argument in a form that copies and loads can bring anywhere: addresses and the like are worked out. */
export function ready(m: Emission, v: number): number {
  const { kind, cls } = m.values;
  if (kind[v] !== Kind.address && kind[v] !== Kind.memory && kind[v] !== Kind.flags) return v;
  m.pinned = 0;
  const register = m.use(v);
  if (m.values.kind[v] === Kind.register) return v;
  // An address from outside of the bracket stays what it is; this is a copy.
  const copy = m.values.make(Kind.register, cls[v] as Cls, 1, register, 0);
  m.own(register, copy);
  m.consume(v);
  return copy;
}

/** Registers of values that are wanted after one use by each of `args`. */
export function liveBeyond(m: Emission, args: readonly number[]): number {
  const { refs } = m.values;
  let live = m.liveRegisters;
  for (let rest = m.liveRegisters; rest !== 0; rest &= rest - 1) {
    const register = 31 - Math.clz32(rest & -rest);
    const v = m.owner[register];
    let uses = 0;
    for (const arg of args) if (arg === v) uses++;
    if (refs[v] <= uses) live &= ~(1 << register);
  }
  return live;
}

/** How an integer value can be had in a register later on, while registers are as they are now. */
export function recipe(m: Emission, v: number): Recipe {
  const { kind, a, b, cls } = m.values;
  const { asm } = m;
  const what: number = kind[v];
  const [first, second, wide] = [a[v], b[v], cls[v] === 1];
  if (what === Kind.constant) return (to) => asm.loadConstant(to, first, second);
  if (what === Kind.symbol)
    return (to) => {
      asm.setSymbol(m.symbolNames[first], second);
      asm.emitReg(X64.leaR64M, to);
    };
  const register = m.registerOf(v);
  if (what === Kind.slot || (what === Kind.local && register < 0)) {
    const word = what === Kind.slot ? m.slotWord(first) : first;
    return (to) => asm.frame(wide ? X64.movR64Rm64 : X64.movR32Rm32, to, word);
  }
  if (what === Kind.address) return addressRecipe(m, v);
  const from = register < 0 ? m.use(v) : register;
  return (to) => asm.rr(X64.movR64Rm64, to, from);
}

function addressRecipe(m: Emission, v: number): Recipe {
  const { a, b, c, scale } = m.values;
  const base = a[v] === 0 ? -1 : m.registerOf(a[v]);
  const index = b[v] === 0 ? -1 : m.registerOf(b[v]);
  const { asm } = m;
  if ((base < 0 && a[v] !== 0) || (index < 0 && b[v] !== 0)) {
    const from = m.use(v);
    return (to) => asm.rr(X64.movR64Rm64, to, from);
  }
  const [disp, by] = [c[v], scale[v]];
  return (to) => {
    asm.o.setMem(base, disp, index, by);
    asm.emitReg(X64.leaR64M, to);
  };
}

/** A register ← 1 or 0 by a condition of the flags, which stay as they are. */
export function setFromFlags(m: Emission, register: number, condition: number): void {
  const { asm } = m;
  if (register === SCRATCH) {
    const [done, isEqual] = [m.newLabel(), condition === EQUAL_ORDERED];
    asm.loadConstant(register, condition < EQUAL_ORDERED || !isEqual ? 1 : 0, 0);
    if (condition >= EQUAL_ORDERED) {
      asm.labels.jumpIf(Cond.p, done);
      asm.labels.jumpIf(Cond.ne, done);
    } else asm.labels.jumpIf(condition, done);
    asm.loadConstant(register, condition >= EQUAL_ORDERED && isEqual ? 1 : 0, 0);
    asm.labels.bind(done);
    return;
  }
  if (condition < EQUAL_ORDERED) asm.setCondition(condition, register);
  else {
    const isEqual = condition === EQUAL_ORDERED;
    asm.setCondition(isEqual ? Cond.np : Cond.p, register);
    asm.setCondition(isEqual ? Cond.e : Cond.ne, SCRATCH);
    asm.rr(isEqual ? X64.andR8Rm8 : X64.orR8Rm8, register, SCRATCH);
  }
  asm.rr(X64.movzxR32Rm8, register, register);
}
