/** Integer and float arithmetic, bit operations, shifts. */
import { Cls, ConstKind, isConst, isFloat, Op, type Ref } from '#il';
import { NotSupportedError } from '#support';
import { Cond, Gpr, X64 } from '#target/x64';
import { useRegister } from '../machine-function.js';
import { matchLea } from './address.js';
import { emitCompare } from './condition.js';
import { asMemory } from './operands.js';
import type { Selector } from './selector.js';
import { inRegister, intInRegister, isImmediate, sinkableLoad } from './values.js';
import {
  ALU,
  type AluForms,
  CMOV,
  FLOAT,
  IMUL,
  IMUL_IMM8,
  IMUL_IMM32,
  LEA,
  NEG,
  NOT,
  SHIFT,
  type ShiftForms,
} from './x64.forms.js';
import { AddressKind, FloatCond, SHAPE_ZERO_FIRST } from './x64-function.js';

const fitsByte = (value: number): boolean => value === (value << 24) >> 24;

/** Whether the operands of a commutative operation had better change places: memory to the right, the dying one to the left. */
function shouldSwap(s: Selector, a: Ref, b: Ref, cls: number): boolean {
  if (isConst(a)) return !isConst(b);
  if (isConst(b)) return false;
  if (sinkableLoad(s, b, cls) !== 0) return false;
  if (sinkableLoad(s, a, cls) !== 0) return true;
  const keepsA = s.liveAfter(a);
  const keepsB = s.liveAfter(b);
  if (keepsA !== keepsB) return keepsA;
  if (isPhi(s, a) !== isPhi(s, b)) return isPhi(s, b);
  // what was computed before a call is more likely in memory, and memory belongs to the right
  return definedBefore(s, a, b);
}

/** An accumulator is best updated in place. */
const isPhi = (s: Selector, ref: Ref): boolean => s.fn.insOp[s.fn.tempDef[ref >>> 3]] === Op.phi;

function definedBefore(s: Selector, a: Ref, b: Ref): boolean {
  const { fn, facts } = s;
  const first = fn.tempDef[a >>> 3];
  const second = fn.tempDef[b >>> 3];
  return fn.insBlock[first] === fn.insBlock[second] && facts.epoch[first] < facts.epoch[second];
}

export function lowerAdd(s: Selector, ins: number): void {
  const cls = s.fn.insCls[ins];
  if (isFloat(cls)) {
    floatArithmetic(s, ins, FLOAT.add, true);
    return;
  }
  if (matchLea(s, ins, cls)) s.emitLoad(LEA[cls], s.result(ins));
  else aluOperation(s, ins, ALU.add, true);
}

export function lowerSub(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  if (isFloat(cls)) {
    floatArithmetic(s, ins, FLOAT.sub, false);
    return;
  }
  if (isImmediate(s, fn.insArg0[ins], cls) && s.imm === 0) {
    const dst = s.result(ins);
    s.emitOne(NEG[cls], dst, inRegister(s, fn.insArg1[ins], cls));
    return;
  }
  const a = s.resolve(fn.insArg0[ins]);
  if (isImmediate(s, fn.insArg1[ins], cls) && s.imm !== -0x80000000 && sinkableLoad(s, a, cls) === 0) {
    // three-address form, as for additions
    const { imm } = s;
    const base = inRegister(s, a, cls);
    s.address.set(AddressKind.register, 0, -imm);
    s.address.base = base;
    s.emitLoad(LEA[cls], s.result(ins));
    return;
  }
  aluOperation(s, ins, ALU.sub, false);
}

/** The zero-extending move that does what a mask does, else 0. */
function extensionFor(lo: number, hi: number, cls: number): number {
  if (lo === -1) return cls === Cls.l && hi === 0 ? X64.movR32Rm32 : 0;
  if (cls === Cls.l && hi !== 0) return 0;
  return lo === 0xff ? X64.movzxR32Rm8 : lo === 0xffff ? X64.movzxR32Rm16 : 0;
}

export function lowerAnd(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const mask = s.resolve(fn.insArg1[ins]);
  if (isConst(mask) && fn.constKind[mask >>> 3] === ConstKind.int) {
    const form = extensionFor(fn.constLo[mask >>> 3], fn.constHi[mask >>> 3], cls);
    if (form !== 0) {
      s.emitUnary(form, s.result(ins), inRegister(s, fn.insArg0[ins], cls));
      return;
    }
  }
  if (cls === Cls.l && isImmediate(s, mask, cls) && s.imm >= 0) {
    // the 32-bit form clears the upper half, as the mask does
    const { imm } = s;
    const source = inRegister(s, fn.insArg0[ins], cls);
    s.emitTwoImm(fitsByte(imm) ? ALU.and.imm8[Cls.w] : ALU.and.imm32[Cls.w], s.result(ins), source, imm);
    return;
  }
  aluOperation(s, ins, ALU.and, true);
}
export const lowerOr = (s: Selector, ins: number): void => aluOperation(s, ins, ALU.or, true);

export function lowerXor(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  if (isImmediate(s, fn.insArg1[ins], cls) && s.imm === -1) {
    s.emitOne(NOT[cls], s.result(ins), inRegister(s, fn.insArg0[ins], cls));
  } else aluOperation(s, ins, ALU.xor, true);
}

function aluOperation(s: Selector, ins: number, forms: AluForms, commutes: boolean): void {
  const cls = s.fn.insCls[ins];
  let a = s.resolve(s.fn.insArg0[ins]);
  let b = s.resolve(s.fn.insArg1[ins]);
  if (commutes && shouldSwap(s, a, b, cls)) [a, b] = [b, a];
  const dst = s.result(ins);
  if (isImmediate(s, b, cls)) {
    const { imm } = s;
    s.emitTwoImm(fitsByte(imm) ? forms.imm8[cls] : forms.imm32[cls], dst, inRegister(s, a, cls), imm);
    return;
  }
  const left = inRegister(s, a, cls);
  if (asMemory(s, b, cls)) s.emitTwoMem(forms.register[cls], dst, left);
  else s.emitTwo(forms.register[cls], dst, left, inRegister(s, b, cls));
}

function floatArithmetic(s: Selector, ins: number, forms: readonly number[], commutes: boolean): void {
  const cls = s.fn.insCls[ins];
  let a = s.resolve(s.fn.insArg0[ins]);
  let b = s.resolve(s.fn.insArg1[ins]);
  if (commutes && shouldSwap(s, a, b, cls)) [a, b] = [b, a];
  const form = forms[cls - Cls.s];
  const dst = s.result(ins);
  const left = inRegister(s, a, cls);
  if (asMemory(s, b, cls)) s.emitTwoMem(form, dst, left);
  else s.emitTwo(form, dst, left, inRegister(s, b, cls));
}

export const floatDivide = (s: Selector, ins: number): void => floatArithmetic(s, ins, FLOAT.div, false);

export function lowerMul(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  if (isFloat(cls)) {
    if (!doubled(s, ins, cls)) floatArithmetic(s, ins, FLOAT.mul, true);
    return;
  }
  let a = s.resolve(fn.insArg0[ins]);
  let b = s.resolve(fn.insArg1[ins]);
  if (shouldSwap(s, a, b, cls)) [a, b] = [b, a];
  const dst = s.result(ins);
  if (isImmediate(s, b, cls)) multiplyByConstant(s, dst, a, s.imm, cls);
  else {
    const left = inRegister(s, a, cls);
    if (asMemory(s, b, cls)) s.emitTwoMem(IMUL[cls], dst, left);
    else s.emitTwo(IMUL[cls], dst, left, inRegister(s, b, cls));
  }
}

/** x × 2 as x + x: the same in every case, without a constant from memory. */
function doubled(s: Selector, ins: number, cls: number): boolean {
  const { fn } = s;
  const a = s.resolve(fn.insArg0[ins]);
  const b = s.resolve(fn.insArg1[ins]);
  const factor = isConst(a) ? a : b;
  if (!isConst(factor) || fn.constKind[factor >>> 3] > ConstKind.double || a === b) return false;
  const constant = factor >>> 3;
  const isTwo =
    cls === Cls.s
      ? fn.constLo[constant] === 0x40000000
      : fn.constLo[constant] === 0 && fn.constHi[constant] === 0x40000000;
  if (!isTwo) return false;
  const value = inRegister(s, factor === a ? b : a, cls);
  s.emitTwo(FLOAT.add[cls - Cls.s], s.result(ins), value, value, useRegister);
  return true;
}

/** Factors that one `lea` makes: log2 of the scale of the index added to itself. */
const LEA_FACTORS: Readonly<Record<number, number>> = { 3: 1, 5: 2, 9: 3 };

function multiplyByConstant(s: Selector, dst: number, a: Ref, factor: number, cls: number): void {
  const power = 31 - Math.clz32(factor);
  if (factor > 0 && (factor & (factor - 1)) === 0) {
    const source = inRegister(s, a, cls);
    if (power === 1) leaOfSelf(s, dst, source, 0, cls);
    else s.emitTwoImm(SHIFT.shl.imm8[cls], dst, source, power);
    return;
  }
  const scale = LEA_FACTORS[factor];
  if (scale !== undefined) {
    leaOfSelf(s, dst, inRegister(s, a, cls), scale, cls);
    return;
  }
  const form = fitsByte(factor) ? IMUL_IMM8[cls] : IMUL_IMM32[cls];
  if (asMemory(s, a, cls)) s.emitLoad(form, dst, factor);
  else s.emitUnaryImm(form, dst, inRegister(s, a, cls), factor);
}

/** dst ← source + (source << scale) */
function leaOfSelf(s: Selector, dst: number, source: number, scale: number, cls: number): void {
  s.address.set(AddressKind.register, 0, 0);
  s.address.base = source;
  s.address.index = source;
  s.address.scale = scale;
  s.emitLoad(LEA[cls], dst);
}

export function lowerNeg(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const dst = s.result(ins);
  const source = inRegister(s, fn.insArg0[ins], cls);
  if (!isFloat(cls)) {
    s.emitOne(NEG[cls], dst, source);
    return;
  }
  const mask = cls === Cls.s ? s.pool.pair(-0x80000000, -0x80000000) : s.pool.pair(0, -0x80000000);
  s.address.set(AddressKind.pool, 0, mask);
  s.emitTwoMem(X64.xorpsXmmXmmM128, dst, source);
}

function shift(s: Selector, ins: number, forms: ShiftForms): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const dst = s.result(ins);
  const count = fn.insArg1[ins];
  if (isImmediate(s, count, Cls.w)) {
    const bits = s.imm & (cls === Cls.l ? 63 : 31);
    const source = inRegister(s, fn.insArg0[ins], cls);
    if (bits === 1 && forms === SHIFT.shl && s.liveAfter(s.resolve(fn.insArg0[ins]))) leaOfSelf(s, dst, source, 0, cls);
    else if (bits === 1) s.emitOne(forms.one[cls], dst, source);
    else s.emitTwoImm(forms.imm8[cls], dst, source, bits);
    return;
  }
  const source = inRegister(s, fn.insArg0[ins], cls);
  s.emitShift(forms.cl[cls], dst, source, inRegister(s, count, Cls.w), Gpr.rcx);
}

export const lowerShl = (s: Selector, ins: number): void => shift(s, ins, SHIFT.shl);
export const lowerShr = (s: Selector, ins: number): void => shift(s, ins, SHIFT.shr);
export const lowerSar = (s: Selector, ins: number): void => shift(s, ins, SHIFT.sar);
export const lowerRotl = (s: Selector, ins: number): void => shift(s, ins, SHIFT.rotl);
export const lowerRotr = (s: Selector, ins: number): void => shift(s, ins, SHIFT.rotr);

/** A comparison as a value: 0 or 1. */
export function lowerCompare(s: Selector, ins: number): void {
  const cc = emitCompare(s, ins);
  const low = s.newInt();
  if (cc < FloatCond.equal) s.emitSet(cc, low);
  else {
    // equal and ordered, or not equal or unordered
    const zero = s.newInt();
    const parity = s.newInt();
    s.emitSet(cc === FloatCond.equal ? Cond.e : Cond.ne, zero);
    s.emitSet(cc === FloatCond.equal ? Cond.np : Cond.p, parity);
    const form = cc === FloatCond.equal ? ALU.and.register[Cls.w] : ALU.or.register[Cls.w];
    s.emitTwo(form, low, zero, parity, useRegister);
  }
  s.emitUnary(X64.movzxR32Rm8, s.result(ins), low);
}

// ---- bit counting

export function lowerClz(s: Selector, ins: number): void {
  const cls = s.fn.insCls[ins];
  const width = cls === Cls.l ? 64 : 32;
  if (s.cpu.lzcnt) {
    unary(s, ins, cls === Cls.l ? X64.lzcntR64Rm64 : X64.lzcntR32Rm32);
    return;
  }
  // bsr leaves its result undefined for 0; 2 × width − 1 then becomes width below
  const source = inRegister(s, s.fn.insArg0[ins], cls);
  const fallback = intInRegister(s, Cls.w, 2 * width - 1);
  const highest = s.newInt();
  s.emitUnary(cls === Cls.l ? X64.bsrR64Rm64 : X64.bsrR32Rm32, highest, source);
  const known = s.newInt();
  s.emitConditionalMove(CMOV[Cls.w], Cond.e, known, highest, fallback);
  s.emitTwoImm(ALU.xor.imm8[Cls.w], s.result(ins), known, width - 1);
}

export function lowerCtz(s: Selector, ins: number): void {
  const cls = s.fn.insCls[ins];
  if (s.cpu.bmi1) {
    unary(s, ins, cls === Cls.l ? X64.tzcntR64Rm64 : X64.tzcntR32Rm32);
    return;
  }
  const source = inRegister(s, s.fn.insArg0[ins], cls);
  const fallback = intInRegister(s, Cls.w, cls === Cls.l ? 64 : 32);
  const lowest = s.newInt();
  s.emitUnary(cls === Cls.l ? X64.bsfR64Rm64 : X64.bsfR32Rm32, lowest, source);
  s.emitConditionalMove(CMOV[Cls.w], Cond.e, s.result(ins), lowest, fallback);
}

export function lowerPopcnt(s: Selector, ins: number): void {
  const cls = s.fn.insCls[ins];
  if (!s.cpu.popcnt) throw new NotSupportedError(`popcnt in $${s.fn.name} on a processor without it`);
  unary(s, ins, cls === Cls.l ? X64.popcntR64Rm64 : X64.popcntR32Rm32);
}

export function lowerBswap(s: Selector, ins: number): void {
  const cls = s.fn.insCls[ins];
  s.emitOne(cls === Cls.l ? X64.bswapR64 : X64.bswapR32, s.result(ins), inRegister(s, s.fn.insArg0[ins], cls));
}

function unary(s: Selector, ins: number, form: number): void {
  const cls = s.fn.insCls[ins];
  const arg = s.fn.insArg0[ins];
  if (asMemory(s, arg, cls)) s.emitLoad(form, s.result(ins));
  else s.emitUnary(form, s.result(ins), inRegister(s, arg, cls));
}

// ---- float functions

/** Immediates of roundss and roundsd: direction, and bit 3 so that inexact results raise nothing. */
const ROUNDING: Readonly<Record<number, number>> = { [Op.floor]: 9, [Op.ceil]: 10, [Op.trunc]: 11 };

export function lowerRound(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  if (!s.cpu.sse41) throw new NotSupportedError(`rounding in $${fn.name} on a processor without SSE4.1`);
  const form = cls === Cls.s ? X64.roundssXmmXmmM32Imm8 : X64.roundsdXmmXmmM64Imm8;
  const imm = ROUNDING[fn.insOp[ins]];
  const arg = s.resolve(fn.insArg0[ins]);
  if (asMemory(s, arg, cls)) s.emitLoad(form, s.result(ins), imm, SHAPE_ZERO_FIRST);
  else s.emitUnaryImm(form, s.result(ins), inRegister(s, arg, cls), imm, undefined, SHAPE_ZERO_FIRST);
}

export function lowerSqrt(s: Selector, ins: number): void {
  const cls = s.fn.insCls[ins];
  const form = cls === Cls.s ? X64.sqrtssXmmXmmM32 : X64.sqrtsdXmmXmmM64;
  const arg = s.resolve(s.fn.insArg0[ins]);
  if (asMemory(s, arg, cls)) s.emitLoad(form, s.result(ins), 0, SHAPE_ZERO_FIRST);
  else s.emitUnary(form, s.result(ins), inRegister(s, arg, cls), undefined, SHAPE_ZERO_FIRST);
}
