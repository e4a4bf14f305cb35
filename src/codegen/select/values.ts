/**
 * Values as operands: in a register (constants and addresses materialized on the spot, as definitions that the allocator may
 * repeat elsewhere), as an immediate, or as a memory operand.
 */
import { Cls, ConstKind, isConst, isFloat, isTemp, OP_COUNT, Op, type Ref } from '#il';
import { InternalError } from '#support';
import { X64 } from '#target/x64';
import { defRegister, InstFlag } from '../machine-function.js';
import type { Selector } from './selector.js';
import { AddressKind, REG0, REG0_RM0, RM0, SHAPE_ABSOLUTE, SHAPE_KIND_SHIFT } from './x64-function.js';

const REMAT = InstFlag.rematerializable;

/** The value in a virtual register of the class. */
export function inRegister(s: Selector, ref: Ref, cls: number): number {
  ref = s.resolve(ref);
  if (isTemp(ref)) {
    const temp = ref >>> 3;
    const object = s.facts.frameOf[temp];
    return object === 0 ? s.vregOfTemp(temp) : frameAddress(s, object - 1);
  }
  if (!isConst(ref)) throw new InternalError('codegen/select', `$${s.fn.name}: operand ${ref} is no value`);
  return constantInRegister(s, ref >>> 3, cls);
}

function constantInRegister(s: Selector, constant: number, cls: number): number {
  const { fn } = s;
  const kind = fn.constKind[constant];
  if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol)
    return symbolAddress(s, fn.constLo[constant], fn.constHi[constant]);
  const lo = fn.constLo[constant];
  const hi = fn.constHi[constant];
  return isFloat(cls) ? floatBits(s, cls, lo, hi) : intBits(s, cls, lo, hi);
}

export function frameAddress(s: Selector, object: number, disp = 0): number {
  const dst = s.newInt();
  s.stage.inst(X64.leaR64M, REMAT, s.row(REG0 | (AddressKind.frame << SHAPE_KIND_SHIFT), disp, object, 0, 0), 0);
  s.operand(dst, defRegister);
  return dst;
}

/** Offsets from symbols beyond this could leave the range of RIP-relative addresses. */
export const MAX_SYMBOL_OFFSET = 1 << 24;

/** Address of a symbol plus an offset: RIP-relative when it is near, else a 64-bit constant. */
export function symbolAddress(s: Selector, symbol: number, offset: number): number {
  const dst = s.newInt();
  if (s.near[symbol] === 1 && Math.abs(offset) <= MAX_SYMBOL_OFFSET) {
    s.stage.inst(X64.leaR64M, REMAT, s.row(REG0 | (AddressKind.symbol << SHAPE_KIND_SHIFT), offset, symbol, 0, 0), 0);
  } else s.stage.inst(X64.movR64Imm64, REMAT, s.row(REG0 | SHAPE_ABSOLUTE, 0, symbol, offset, offset >> 31), 0);
  s.operand(dst, defRegister);
  return dst;
}

/** An integer constant in a new register, by the shortest form. */
export function intBits(s: Selector, cls: number, lo: number, hi: number): number {
  const dst = s.newInt();
  if (cls === Cls.w || hi === 0) s.beginImm(X64.movR32Imm32, REG0, lo, lo >> 31, REMAT);
  else if (hi === -1 && lo < 0) s.beginImm(X64.movRm64Imm32, RM0, lo, -1, REMAT);
  else s.beginImm(X64.movR64Imm64, REG0, lo, hi, REMAT);
  s.operand(dst, defRegister);
  return dst;
}

function floatBits(s: Selector, cls: number, lo: number, hi: number): number {
  const dst = s.newFloat();
  if (lo === 0 && (hi === 0 || cls === Cls.s)) {
    s.begin(X64.xorpsXmmXmmM128, REG0_RM0, REMAT);
    s.operand(dst, defRegister);
    return dst;
  }
  const offset = cls === Cls.s ? s.pool.single(lo) : s.pool.double(lo, hi);
  const form = cls === Cls.s ? X64.movssXmmM32 : X64.movsdXmmM64;
  s.stage.inst(form, REMAT, s.row(REG0 | (AddressKind.pool << SHAPE_KIND_SHIFT), offset, 0, 0, 0), 0);
  s.operand(dst, defRegister);
  return dst;
}

/** A register with a sign-extended 32-bit constant. */
export function intInRegister(s: Selector, cls: number, value: number): number {
  return intBits(s, cls, value | 0, value >> 31);
}

/** Whether the value is an integer constant that an instruction of the class takes as immediate; then `s.imm` is set. */
export function isImmediate(s: Selector, ref: Ref, cls: number): boolean {
  ref = s.resolve(ref);
  if (!isConst(ref)) return false;
  const { fn } = s;
  const constant = ref >>> 3;
  const kind = fn.constKind[constant];
  if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol) return false;
  const lo = fn.constLo[constant];
  if (cls === Cls.l && fn.constHi[constant] !== lo >> 31) return false;
  s.imm = lo;
  return true;
}

export const isConstantZero = (s: Selector, ref: Ref, cls: number): boolean => isImmediate(s, ref, cls) && s.imm === 0;

/** Whether two references are the same value. */
export const sameValue = (s: Selector, a: Ref, b: Ref): boolean => s.resolve(a) === s.resolve(b);

/** Loads whose memory operand has the width of a class: indexed by class × OP_COUNT + operation. */
const FULL_LOADS = new Uint8Array(4 * OP_COUNT);
for (const [cls, ops] of [
  [Cls.w, [Op.loadsw, Op.loaduw, Op.loadl]],
  [Cls.l, [Op.loadl]],
  [Cls.s, [Op.loads]],
  [Cls.d, [Op.loadd]],
] as const) {
  for (const op of ops) FULL_LOADS[cls * OP_COUNT + op] = 1;
}

/** Instruction that defines a temporary which may move down to the current instruction: used once, in this block; else 0. */
export function sinkable(s: Selector, ref: Ref): number {
  if (!isTemp(ref)) return 0;
  const temp = ref >>> 3;
  if (s.facts.uses[temp] !== 1 || s.vregOf[temp] >= 0) return 0;
  const def = s.fn.tempDef[temp];
  return s.fn.insBlock[def] === s.block ? def : 0;
}

/** The load behind a value, when it may become a memory operand of the current instruction; else 0. */
export function sinkableLoad(s: Selector, ref: Ref, cls: number): number {
  const def = sinkable(s, s.resolve(ref));
  if (def === 0 || FULL_LOADS[cls * OP_COUNT + s.fn.insOp[def]] === 0) return 0;
  return s.facts.epoch[def] === s.epoch ? def : 0;
}
