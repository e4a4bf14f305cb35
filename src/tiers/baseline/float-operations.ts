/** IL operations on floats into SSE2 and SSE4.1 (roundsd). Each takes one use from its operands and defines its result. */
import { type Cls, Op } from '#il';
import { NONE, X64 } from '#target/x64';
import { FIRST_VECTOR, VECTOR_SCRATCH } from './emission.js';
import { type Operation, operandRegister } from './integer-operations.js';
import { Kind } from './values.js';

/** ORDER: s, d. */
type Rows = readonly [s: number, d: number];
const rowOf = (rows: Rows, cls: Cls): number => rows[cls - 2];

const arithmetic =
  (rows: Rows, commutes: boolean): Operation =>
  (m, cls, first, second) => {
    let [x, y] = [first, second];
    const { kind, refs } = m.values;
    if (commutes && kind[x] !== Kind.register && kind[y] === Kind.register && refs[y] === 1) [x, y] = [y, x];
    const from = operandRegister(m, y);
    const to = m.take(x);
    if (from === NONE) m.setOperand(y);
    else m.asm.o.rm = from;
    m.asm.emitReg(rowOf(rows, cls), to & 15);
    m.consume(y);
    return m.defineRegister(to, cls);
  };

/** Into a fresh vector register, which is cleared first where the instruction would keep part of it. */
const converted =
  (row: number, clears = false): Operation =>
  (m, cls, x) => {
    const from = operandRegister(m, x);
    const to = m.allocateResult(true, x);
    if (clears) m.asm.rr(X64.xorpsXmmXmmM128, to & 15, to & 15);
    if (from === NONE) m.setOperand(x);
    else m.asm.o.rm = from;
    m.asm.emitReg(row, to & 15);
    m.consume(x);
    return m.defineRegister(to, cls);
  };

const byClass =
  (s: Operation, d: Operation): Operation =>
  (m, cls, x, y, z) =>
    cls === 2 ? s(m, cls, x, y, z) : d(m, cls, x, y, z);

/** ROUNDSD immediates: mode, and bit 3 for "no inexact exception". */
const ROUND = { floor: 9, ceil: 10, trunc: 11 } as const;

const rounded =
  (mode: number): Operation =>
  (m, cls, x) => {
    const from = operandRegister(m, x);
    const to = m.allocateResult(true, x);
    if (from === NONE) m.setOperand(x);
    else m.asm.o.rm = from;
    m.asm.o.reg = to & 15;
    m.asm.emitImm(cls === 2 ? X64.roundssXmmXmmM32Imm8 : X64.roundsdXmmXmmM64Imm8, mode);
    m.consume(x);
    return m.defineRegister(to, cls);
  };

const negate: Operation = (m, cls, x) => {
  const to = m.take(x);
  if (cls === 2) m.asm.setConstant(-0x80000000, 0);
  else m.asm.setConstant(0, -0x80000000);
  m.asm.emitReg(cls === 2 ? X64.movssXmmM32 : X64.movsdXmmM64, VECTOR_SCRATCH & 15);
  m.asm.rr(X64.xorpsXmmXmmM128, to & 15, VECTOR_SCRATCH & 15);
  return m.defineRegister(to, cls);
};

/** Bits of an integer as a float; straight from memory when they are there. */
const castToFloat: Operation = (m, cls, x) => {
  const { asm } = m;
  const from = operandRegister(m, x);
  const to = m.allocateResult(true, x);
  if (from === NONE) {
    m.setOperand(x);
    asm.emitReg(cls === 2 ? X64.movssXmmM32 : X64.movsdXmmM64, to & 15);
  } else asm.rr(cls === 2 ? X64.movdXmmRm32 : X64.movqXmmRm64, to & 15, from);
  m.consume(x);
  return m.defineRegister(to, cls);
};

const copy: Operation = (m, cls, x) => m.defineRegister(m.take(x), cls);

export const isVector = (register: number): boolean => register >= FIRST_VECTOR;

export const FLOAT_OPERATIONS: Readonly<Record<number, Operation>> = {
  [Op.add]: arithmetic([X64.addssXmmXmmM32, X64.addsdXmmXmmM64], true),
  [Op.sub]: arithmetic([X64.subssXmmXmmM32, X64.subsdXmmXmmM64], false),
  [Op.mul]: arithmetic([X64.mulssXmmXmmM32, X64.mulsdXmmXmmM64], true),
  [Op.div]: arithmetic([X64.divssXmmXmmM32, X64.divsdXmmXmmM64], false),
  [Op.neg]: negate,
  [Op.copy]: copy,
  [Op.sqrt]: byClass(converted(X64.sqrtssXmmXmmM32), converted(X64.sqrtsdXmmXmmM64)),
  [Op.floor]: rounded(ROUND.floor),
  [Op.ceil]: rounded(ROUND.ceil),
  [Op.trunc]: rounded(ROUND.trunc),
  [Op.exts]: converted(X64.cvtss2sdXmmXmmM32),
  [Op.truncd]: converted(X64.cvtsd2ssXmmXmmM64),
  [Op.swtof]: byClass(converted(X64.cvtsi2ssXmmRm32, true), converted(X64.cvtsi2sdXmmRm32, true)),
  [Op.sltof]: byClass(converted(X64.cvtsi2ssXmmRm64, true), converted(X64.cvtsi2sdXmmRm64, true)),
  [Op.cast]: castToFloat,
};
