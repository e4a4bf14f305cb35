/** Comparisons, which stay in the processor's flags until something wants them, and what consumes conditions: jumps and selections. */
import { type Cls, isFloat, Op } from '#il';
import type { LabelId } from '#link';
import { Cond, INTEGER_CONDITIONS, NONE, swapCond, X64 } from '#target/x64';
import type { Emission } from './emission.js';
import { isImmediate, type Operation, operandRegister } from './integer-operations.js';
import { MOVES } from './moves.js';
import { EQUAL_ORDERED, Kind, NOT_EQUAL_OR_UNORDERED } from './values.js';

/** Condition, class of the operands, and whether they change places so that "unordered" comes out false. */
type Comparison = readonly [condition: number, cls: Cls, swapped: boolean];

// biome-ignore format: table
const COMPARISONS: Readonly<Record<number, Comparison>> = {
  [Op.ceqw]: [INTEGER_CONDITIONS.eq, 0, false],   [Op.ceql]: [INTEGER_CONDITIONS.eq, 1, false],
  [Op.cnew]: [INTEGER_CONDITIONS.ne, 0, false],   [Op.cnel]: [INTEGER_CONDITIONS.ne, 1, false],
  [Op.csgew]: [INTEGER_CONDITIONS.sge, 0, false], [Op.csgel]: [INTEGER_CONDITIONS.sge, 1, false],
  [Op.csgtw]: [INTEGER_CONDITIONS.sgt, 0, false], [Op.csgtl]: [INTEGER_CONDITIONS.sgt, 1, false],
  [Op.cslew]: [INTEGER_CONDITIONS.sle, 0, false], [Op.cslel]: [INTEGER_CONDITIONS.sle, 1, false],
  [Op.csltw]: [INTEGER_CONDITIONS.slt, 0, false], [Op.csltl]: [INTEGER_CONDITIONS.slt, 1, false],
  [Op.cugew]: [INTEGER_CONDITIONS.uge, 0, false], [Op.cugel]: [INTEGER_CONDITIONS.uge, 1, false],
  [Op.cugtw]: [INTEGER_CONDITIONS.ugt, 0, false], [Op.cugtl]: [INTEGER_CONDITIONS.ugt, 1, false],
  [Op.culew]: [INTEGER_CONDITIONS.ule, 0, false], [Op.culel]: [INTEGER_CONDITIONS.ule, 1, false],
  [Op.cultw]: [INTEGER_CONDITIONS.ult, 0, false], [Op.cultl]: [INTEGER_CONDITIONS.ult, 1, false],
  [Op.ceqs]: [EQUAL_ORDERED, 2, false],           [Op.ceqd]: [EQUAL_ORDERED, 3, false],
  [Op.cnes]: [NOT_EQUAL_OR_UNORDERED, 2, false],  [Op.cned]: [NOT_EQUAL_OR_UNORDERED, 3, false],
  [Op.cges]: [Cond.ae, 2, false],                 [Op.cged]: [Cond.ae, 3, false],
  [Op.cgts]: [Cond.a, 2, false],                  [Op.cgtd]: [Cond.a, 3, false],
  [Op.cles]: [Cond.ae, 2, true],                  [Op.cled]: [Cond.ae, 3, true],
  [Op.clts]: [Cond.a, 2, true],                   [Op.cltd]: [Cond.a, 3, true],
  [Op.cos]: [Cond.np, 2, false],                  [Op.cod]: [Cond.np, 3, false],
  [Op.cuos]: [Cond.p, 2, false],                  [Op.cuod]: [Cond.p, 3, false],
};

const compare =
  ([condition, cls, swapped]: Comparison): Operation =>
  (m, _cls, x, y) => {
    m.clobberFlags();
    const [first, second] = swapped ? [y, x] : [x, y];
    const final = isFloat(cls) ? condition : compareIntegers(m, cls, first, second, condition);
    if (isFloat(cls)) compareFloats(m, cls, first, second);
    const v = m.define(Kind.flags, 0, final, 0);
    m.consume(x);
    m.consume(y);
    if (m.values.refs[v] > 0) m.flagsValue = v;
    return v;
  };

function compareFloats(m: Emission, cls: Cls, x: number, y: number): void {
  const left = m.use(x);
  const right = operandRegister(m, y);
  if (right === NONE) m.setOperand(y);
  else m.asm.o.rm = right;
  m.asm.emitReg(cls === 2 ? X64.ucomissXmmXmmM32 : X64.ucomisdXmmXmmM64, left & 15);
}

/** The condition that holds afterwards: the operands may have changed places. */
function compareIntegers(m: Emission, cls: Cls, first: number, second: number, condition: number): number {
  const { kind } = m.values;
  const { asm } = m;
  if (kind[first] === Kind.constant && isImmediate(m, cls, first) && kind[second] !== Kind.constant)
    return compareIntegers(m, cls, second, first, swapCond(condition));
  if (isImmediate(m, cls, second)) {
    const value = m.values.a[second];
    const left = operandRegister(m, first);
    if (left === NONE) m.setOperand(first);
    else if (value === 0) {
      asm.rr(cls === 0 ? X64.testRm32R32 : X64.testRm64R64, left, left);
      return condition;
    } else asm.o.rm = left;
    const isShort = (value << 24) >> 24 === value;
    if (cls === 0) asm.emitImm(isShort ? X64.cmpRm32Imm8 : X64.cmpRm32Imm32, value);
    else asm.emitImm(isShort ? X64.cmpRm64Imm8 : X64.cmpRm64Imm32, value);
    return condition;
  }
  const right = operandRegister(m, second);
  const left = m.use(first);
  if (right === NONE) m.setOperand(second);
  else asm.o.rm = right;
  asm.emitReg(cls === 0 ? X64.cmpR32Rm32 : X64.cmpR64Rm64, left);
  return condition;
}

// ---- consumers

/** Sets the flags by a condition that is no constant, takes a use from it; the condition code under which it is not 0. */
export function testCondition(m: Emission, v: number): number {
  const { kind, a } = m.values;
  const { asm } = m;
  if (kind[v] === Kind.flags) {
    const condition = a[v];
    // A second use would find other flags.
    if (m.values.refs[v] > 1) m.use(v);
    m.consume(v);
    return condition;
  }
  m.clobberFlags();
  const register = operandRegister(m, v);
  if (register === NONE) {
    m.setOperand(v);
    asm.emitImm(X64.cmpRm32Imm8, 0);
  } else asm.rr(X64.testRm32R32, register, register);
  m.consume(v);
  return Cond.ne;
}

export const isConstant = (m: Emission, v: number): boolean => m.values.kind[v] === Kind.constant;
export const isTrue = (m: Emission, v: number): boolean => (m.values.a[v] | m.values.b[v]) !== 0;

/** Jumps when the condition holds. */
export function jumpOn(m: Emission, condition: number, target: LabelId): void {
  const { labels } = m.asm;
  if (condition === EQUAL_ORDERED) {
    const skip = m.newLabel();
    labels.jumpIf(Cond.p, skip);
    labels.jumpIf(Cond.e, target);
    labels.bind(skip);
  } else if (condition === NOT_EQUAL_OR_UNORDERED) {
    labels.jumpIf(Cond.p, target);
    labels.jumpIf(Cond.ne, target);
  } else labels.jumpIf(condition, target);
}

/** Opposites differ in bit 0, for the two made-up ones as well. */
export const opposite = (condition: number): number => condition ^ 1;

/** z unless x ≠ 0, then y. */
const select: Operation = (m, cls, x, y, z) => {
  const { asm } = m;
  if (isConstant(m, x)) {
    const [taken, left] = isTrue(m, x) ? [y, z] : [z, y];
    m.consume(x);
    m.consume(left);
    return m.defineRegister(m.take(taken), cls, 0);
  }
  // All registers first: loading must not come between the flags and their use, where it could need them.
  if (m.values.kind[x] !== Kind.flags) m.use(x);
  const yes = m.use(y);
  const to = m.take(z);
  const condition = testCondition(m, x);
  if (isFloat(cls) || condition >= EQUAL_ORDERED) {
    const done = m.newLabel();
    jumpOn(m, opposite(condition), done);
    asm.rr(MOVES[cls].copy, to & 15, yes & 15);
    asm.labels.bind(done);
  } else {
    asm.o.cc = condition;
    asm.rr(cls === 0 ? X64.cmovccR32Rm32 : X64.cmovccR64Rm64, to, yes);
  }
  m.consume(y);
  return m.defineRegister(to, cls, 0);
};

export const COMPARE_OPERATIONS: Readonly<Record<number, Operation>> = {
  ...Object.fromEntries(Object.entries(COMPARISONS).map(([op, comparison]) => [op, compare(comparison)])),
  [Op.select]: select,
};
