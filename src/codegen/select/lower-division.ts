/** Division and remainder: shifts for powers of two, multiplication for other constants, the divide instructions otherwise. */
import { Cls, ConstKind, isConst, isFloat, Op, type Ref } from '#il';
import { Gpr, X64 } from '#target/x64';
import { defFixed, OPERAND_LATE, useAny, useFixed } from '../machine-function.js';
import { floatDivide } from './lower-arithmetic.js';
import { finishSite, NO_SITE, openTrap } from './lower-exits.js';
import { signedMagic, unsignedMagic } from './magic.js';
import type { Selector } from './selector.js';
import { inRegister, intBits } from './values.js';
import { ALU, IMUL, IMUL_IMM32, NEG, SHIFT } from './x64.forms.js';
import { Pseudo, shape } from './x64-function.js';

const bit = (register: number): number => 1 << register;

export function lowerDiv(s: Selector, ins: number): void {
  if (isFloat(s.fn.insCls[ins])) floatDivide(s, ins);
  else signed(s, ins, false);
}
export const lowerRem = (s: Selector, ins: number): void => signed(s, ins, true);
export const lowerUdiv = (s: Selector, ins: number): void => unsigned(s, ins, false);
export const lowerUrem = (s: Selector, ins: number): void => unsigned(s, ins, true);

/** The divisor when it is an integer constant, as the class's value; null otherwise. */
function constantDivisor(s: Selector, ref: Ref, cls: number, isSigned: boolean): bigint | null {
  ref = s.resolve(ref);
  if (!isConst(ref) || s.fn.constKind[ref >>> 3] !== ConstKind.int) return null;
  const value = s.fn.constInt(ref);
  const bits = cls === Cls.l ? 64 : 32;
  return isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

/** log2 of a power of two, else -1. */
function exactLog2(value: bigint): number {
  if (value <= 0n || (value & (value - 1n)) !== 0n) return -1;
  return value.toString(2).length - 1;
}

function signed(s: Selector, ins: number, wantsRemainder: boolean): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const d = constantDivisor(s, fn.insArg1[ins], cls, true);
  // dividing by 0 and by -1 (of MIN) traps
  if (d === null || d === 0n || d === -1n) {
    divide(s, ins, cls === Cls.l ? X64.idivRm64 : X64.idivRm32, wantsRemainder);
    return;
  }
  const x = inRegister(s, fn.insArg0[ins], cls);
  const power = exactLog2(d < 0n ? -d : d);
  if (power === 0) byOne(s, s.result(ins), x, cls, wantsRemainder);
  else if (power > 0) signedPowerOfTwo(s, ins, x, power, d < 0n, wantsRemainder);
  else if (wantsRemainder) {
    const quotient = s.newInt();
    if (cls === Cls.l) signedByMagic64(s, quotient, x, d);
    else signedByMagic32(s, quotient, x, d);
    subtractProduct(s, s.result(ins), x, quotient, d, cls);
  } else if (cls === Cls.l) signedByMagic64(s, s.result(ins), x, d);
  else signedByMagic32(s, s.result(ins), x, d);
}

/** Quotient x, remainder 0. The 32-bit move clears the upper half, as every w result here. */
function byOne(s: Selector, dst: number, x: number, cls: number, wantsRemainder: boolean): void {
  if (wantsRemainder) s.emitTwoImm(ALU.and.imm8[cls], dst, x, 0);
  else s.emitUnary(cls === Cls.l ? X64.movR64Rm64 : X64.movR32Rm32, dst, x);
}

/** Rounds toward zero by adding 2^power − 1 to negative dividends first. */
function signedPowerOfTwo(
  s: Selector,
  ins: number,
  x: number,
  power: number,
  isNegative: boolean,
  wantsRemainder: boolean,
): void {
  const cls = s.fn.insCls[ins];
  const width = cls === Cls.l ? 64 : 32;
  let sign = x;
  if (power > 1) {
    sign = s.newInt();
    s.emitTwoImm(SHIFT.sar.imm8[cls], sign, x, width - 1);
  }
  const bias = s.newInt();
  s.emitTwoImm(SHIFT.shr.imm8[cls], bias, sign, width - power);
  const sum = s.newInt();
  s.emitTwo(ALU.add.register[cls], sum, bias, x);
  const dst = s.result(ins);
  if (wantsRemainder) {
    // x − (sum with the low bits cleared)
    const whole = s.newInt();
    if (power <= 31) s.emitTwoImm(ALU.and.imm32[cls], whole, sum, -(2 ** power));
    else {
      const high = s.newInt();
      s.emitTwoImm(SHIFT.shr.imm8[cls], high, sum, power);
      s.emitTwoImm(SHIFT.shl.imm8[cls], whole, high, power);
    }
    s.emitTwo(ALU.sub.register[cls], dst, x, whole);
  } else if (isNegative) {
    const quotient = s.newInt();
    s.emitTwoImm(SHIFT.sar.imm8[cls], quotient, sum, power);
    s.emitOne(NEG[cls], dst, quotient);
  } else s.emitTwoImm(SHIFT.sar.imm8[cls], dst, sum, power);
}

/** 32-bit quotients from one 64-bit product. */
function signedByMagic32(s: Selector, dst: number, x: number, d: bigint): void {
  const { multiplier, shift } = signedMagic(d, 32);
  const wide = s.newInt();
  s.emitUnary(X64.movsxdR64Rm32, wide, x);
  const product = s.newInt();
  if (multiplier < 0x80000000n) s.emitUnaryImm(IMUL_IMM32[Cls.l], product, wide, Number(multiplier));
  else s.emitTwo(IMUL[Cls.l], product, constant64(s, multiplier), wide);
  const quotient = s.newInt();
  s.emitTwoImm(SHIFT.sar.imm8[Cls.l], quotient, product, 32 + shift);
  const sign = s.newInt();
  s.emitTwoImm(SHIFT.sar.imm8[Cls.l], sign, wide, 63);
  if (d > 0n) s.emitTwo(ALU.sub.register[Cls.w], dst, quotient, sign);
  else s.emitTwo(ALU.sub.register[Cls.w], dst, sign, quotient);
}

function signedByMagic64(s: Selector, dst: number, x: number, d: bigint): void {
  const { multiplier, shift } = signedMagic(d, 64);
  let high = multiplyHigh(s, X64.imulRm64, x, BigInt.asIntN(64, multiplier));
  if (multiplier >= 1n << 63n) {
    // the multiplier was taken as multiplier − 2^64
    const corrected = s.newInt();
    s.emitTwo(ALU.add.register[Cls.l], corrected, high, x);
    high = corrected;
  }
  let quotient = high;
  if (shift > 0) {
    quotient = s.newInt();
    s.emitTwoImm(SHIFT.sar.imm8[Cls.l], quotient, high, shift);
  }
  const sign = s.newInt();
  s.emitTwoImm(SHIFT.sar.imm8[Cls.l], sign, x, 63);
  if (d > 0n) s.emitTwo(ALU.sub.register[Cls.l], dst, quotient, sign);
  else s.emitTwo(ALU.sub.register[Cls.l], dst, sign, quotient);
}

function unsigned(s: Selector, ins: number, wantsRemainder: boolean): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const d = constantDivisor(s, fn.insArg1[ins], cls, false);
  if (d === null || d === 0n) {
    divide(s, ins, cls === Cls.l ? X64.divRm64 : X64.divRm32, wantsRemainder);
    return;
  }
  const x = inRegister(s, fn.insArg0[ins], cls);
  const power = exactLog2(d);
  if (power === 0) byOne(s, s.result(ins), x, cls, wantsRemainder);
  else if (power > 0) unsignedPowerOfTwo(s, s.result(ins), x, power, cls, wantsRemainder);
  else if (wantsRemainder) {
    const quotient = s.newInt();
    if (cls === Cls.l) unsignedByMagic64(s, quotient, x, d);
    else unsignedByMagic32(s, quotient, x, d);
    subtractProduct(s, s.result(ins), x, quotient, d, cls);
  } else if (cls === Cls.l) unsignedByMagic64(s, s.result(ins), x, d);
  else unsignedByMagic32(s, s.result(ins), x, d);
}

function unsignedPowerOfTwo(
  s: Selector,
  dst: number,
  x: number,
  power: number,
  cls: number,
  wantsRemainder: boolean,
): void {
  if (!wantsRemainder) s.emitTwoImm(SHIFT.shr.imm8[cls], dst, x, power);
  else if (power <= 31) {
    const mask = 2 ** power - 1;
    s.emitTwoImm(power < 8 ? ALU.and.imm8[cls] : ALU.and.imm32[cls], dst, x, mask);
  } else {
    const mask = intBits(s, Cls.l, -1, 2 ** (power - 32) - 1);
    s.emitTwo(ALU.and.register[cls], dst, mask, x);
  }
}

function unsignedByMagic32(s: Selector, dst: number, x: number, d: bigint): void {
  const { multiplier, shift } = unsignedMagic(d, 32);
  const wide = s.newInt();
  s.emitUnary(X64.movR32Rm32, wide, x);
  if (multiplier < 1n << 32n) {
    const product = s.newInt();
    s.emitTwo(IMUL[Cls.l], product, constant64(s, multiplier), wide);
    const quotient = s.newInt();
    s.emitTwoImm(SHIFT.shr.imm8[Cls.l], quotient, product, 32 + shift);
    s.emitUnary(X64.movR32Rm32, dst, quotient);
    return;
  }
  // with a 64-bit multiplier no shift is needed: ⌊2^64 / d⌋ + 1 is exact for 32-bit dividends
  const quotient = multiplyHigh(s, X64.mulRm64, wide, (1n << 64n) / d + 1n);
  s.emitUnary(X64.movR32Rm32, dst, quotient);
}

function unsignedByMagic64(s: Selector, dst: number, x: number, d: bigint): void {
  const { multiplier, shift } = unsignedMagic(d, 64);
  if (multiplier < 1n << 64n) {
    const high = multiplyHigh(s, X64.mulRm64, x, multiplier);
    if (shift > 0) s.emitTwoImm(SHIFT.shr.imm8[Cls.l], dst, high, shift);
    else s.emitUnary(X64.movR64Rm64, dst, high);
    return;
  }
  // the multiplier has 65 bits: (x + high) >> shift without overflow is (((x − high) >> 1) + high) >> (shift − 1)
  const high = multiplyHigh(s, X64.mulRm64, x, BigInt.asUintN(64, multiplier));
  const rest = s.newInt();
  s.emitTwo(ALU.sub.register[Cls.l], rest, x, high);
  const half = s.newInt();
  s.emitOne(SHIFT.shr.one[Cls.l], half, rest);
  const sum = s.newInt();
  s.emitTwo(ALU.add.register[Cls.l], sum, half, high);
  s.emitTwoImm(SHIFT.shr.imm8[Cls.l], dst, sum, shift - 1);
}

/** Upper 64 bits of x × multiplier. */
function multiplyHigh(s: Selector, form: number, x: number, multiplier: bigint): number {
  const factor = constant64(s, multiplier);
  const high = s.newInt();
  s.begin(form, shape(-1, 2), 0, bit(Gpr.rax));
  s.operand(high, defFixed(Gpr.rdx));
  s.operand(factor, useFixed(Gpr.rax));
  s.operand(x, useAny);
  return high;
}

function constant64(s: Selector, value: bigint): number {
  const lo = Number(BigInt.asIntN(32, value));
  const hi = Number(BigInt.asIntN(32, value >> 32n));
  return intBits(s, Cls.l, lo, hi);
}

/** dst ← x − quotient × d */
function subtractProduct(s: Selector, dst: number, x: number, quotient: number, d: bigint, cls: number): void {
  const product = s.newInt();
  const factor = cls === Cls.l ? d : BigInt.asIntN(32, d);
  if (factor === BigInt.asIntN(32, factor)) {
    s.emitUnaryImm(IMUL_IMM32[cls], product, quotient, Number(factor));
  } else s.emitTwo(IMUL[cls], product, constant64(s, d), quotient);
  s.emitTwo(ALU.sub.register[cls], dst, x, product);
}

/** The divide instruction: dividend in rdx:rax, quotient to rax, remainder to rdx. */
function divide(s: Selector, ins: number, form: number, wantsRemainder: boolean): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const dividend = inRegister(s, fn.insArg0[ins], cls);
  let divisor = inRegister(s, fn.insArg1[ins], cls);
  if (divisor === dividend) {
    divisor = s.newInt();
    s.emitMove(cls, divisor, dividend);
  }
  const dst = s.result(ins);
  const isObservable = fn.insOp[ins] === Op.divt || fn.insOp[ins] === Op.remt;
  const site = isObservable ? openTrap(s, ins) : NO_SITE;
  const wanted = wantsRemainder ? Gpr.rdx : Gpr.rax;
  const lost = wantsRemainder ? Gpr.rax : Gpr.rdx;
  s.beginImm(Pseudo.divide, shape(-1, 2), form, site.tag, 0, bit(lost));
  s.operand(dst, defFixed(wanted));
  s.operand(dividend, useFixed(Gpr.rax));
  // rdx is written before the divisor is read
  s.operand(divisor, useAny | OPERAND_LATE);
  finishSite(s, site);
}
