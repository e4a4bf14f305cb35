/** Loads, stores (with their read-modify-write forms), allocation. */
import { Cls, ConstKind, isConst, isTemp, Op, type Ref } from '#il';
import { X64 } from '#target/x64';
import { defRegister, defRegisterEarly, useRegister } from '../machine-function.js';
import { matchAddress } from './address.js';
import type { Selector } from './selector.js';
import { inRegister, isImmediate, sinkable } from './values.js';
import { ALU, type AluForms, STORE } from './x64.forms.js';
import { AddressKind, Pseudo, shape } from './x64-function.js';

/** Forms by class w, l, by load operation. A 32-bit result clears the upper half, so zero extension needs no wide form. */
const LOADS: Readonly<Record<number, readonly [number, number]>> = {
  [Op.loadub]: [X64.movzxR32Rm8, X64.movzxR32Rm8],
  [Op.loadsb]: [X64.movsxR32Rm8, X64.movsxR64Rm8],
  [Op.loaduh]: [X64.movzxR32Rm16, X64.movzxR32Rm16],
  [Op.loadsh]: [X64.movsxR32Rm16, X64.movsxR64Rm16],
  [Op.loaduw]: [X64.movR32Rm32, X64.movR32Rm32],
  [Op.loadsw]: [X64.movR32Rm32, X64.movsxdR64Rm32],
  [Op.loadl]: [X64.movR32Rm32, X64.movR64Rm64],
};

export function lowerLoad(s: Selector, ins: number): void {
  const { fn } = s;
  const op = fn.insOp[ins];
  const cls = fn.insCls[ins];
  const dst = s.result(ins);
  matchAddress(s, fn.insArg0[ins]);
  s.emitLoad(op === Op.loads ? X64.movssXmmM32 : op === Op.loadd ? X64.movsdXmmM64 : LOADS[op][cls], dst);
}

type StoreRule = {
  /** log2 of the bytes stored. */
  readonly width: number;
  readonly cls: number;
  readonly register: number;
  readonly immediate: number;
  /** Loads of the same width, for read-modify-write. */
  readonly loads: readonly number[];
};

const STORES: Readonly<Record<number, StoreRule>> = {
  [Op.storeb]: {
    width: 0,
    cls: Cls.w,
    register: X64.movRm8R8,
    immediate: X64.movRm8Imm8,
    loads: [Op.loadub, Op.loadsb],
  },
  [Op.storeh]: {
    width: 1,
    cls: Cls.w,
    register: X64.movRm16R16,
    immediate: X64.movRm16Imm16,
    loads: [Op.loaduh, Op.loadsh],
  },
  [Op.storew]: {
    width: 2,
    cls: Cls.w,
    register: X64.movRm32R32,
    immediate: X64.movRm32Imm32,
    loads: [Op.loaduw, Op.loadsw],
  },
  [Op.storel]: { width: 3, cls: Cls.l, register: X64.movRm64R64, immediate: X64.movRm64Imm32, loads: [Op.loadl] },
};

/** An immediate cut to the width of the store, sign-extended. */
const narrow = (value: number, width: number): number =>
  width === 0 ? (value << 24) >> 24 : width === 1 ? (value << 16) >> 16 : value;

export function lowerStore(s: Selector, ins: number): void {
  const { fn } = s;
  const rule = STORES[fn.insOp[ins]];
  const value = s.resolve(fn.insArg0[ins]);
  const target = fn.insArg1[ins];
  if (isImmediate(s, value, rule.cls)) {
    const imm = narrow(s.imm, rule.width);
    matchAddress(s, target);
    s.emitStoreImm(rule.immediate, imm);
    return;
  }
  if (updateInPlace(s, value, target, rule)) return;
  const source = inRegister(s, storedValue(s, value, rule), rule.cls);
  matchAddress(s, target);
  s.emitStore(rule.register, source);
}

/** Operations that only change bits which a narrow store drops: [operation, log2 of the bytes they keep]. */
const DROPPED: Readonly<Record<number, number>> = {
  [Op.extub]: 0,
  [Op.extsb]: 0,
  [Op.extuh]: 1,
  [Op.extsh]: 1,
  [Op.extuw]: 2,
  [Op.extsw]: 2,
};

/** The value before extensions that the store undoes. */
function storedValue(s: Selector, value: Ref, rule: StoreRule): Ref {
  while (isTemp(value)) {
    const def = s.fn.tempDef[value >>> 3];
    const kept = DROPPED[s.fn.insOp[def]];
    if (kept === undefined || kept < rule.width || s.vregOf[value >>> 3] >= 0) break;
    value = s.resolve(s.fn.insArg0[def]);
  }
  return value;
}

export function lowerFloatStore(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insOp[ins] === Op.stores ? Cls.s : Cls.d;
  const value = s.resolve(fn.insArg0[ins]);
  const target = fn.insArg1[ins];
  if (isConst(value) && storeFloatBits(s, value >>> 3, target, cls)) return;
  const source = inRegister(s, value, cls);
  matchAddress(s, target);
  s.emitStore(STORE[cls], source);
}

/** Stores a float constant as an integer when one instruction does it. */
function storeFloatBits(s: Selector, constant: number, target: Ref, cls: number): boolean {
  const { fn } = s;
  const kind = fn.constKind[constant];
  const lo = fn.constLo[constant];
  if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol) return false;
  if (cls === Cls.d && fn.constHi[constant] !== lo >> 31) return false;
  matchAddress(s, target);
  s.emitStoreImm(cls === Cls.d ? X64.movRm64Imm32 : X64.movRm32Imm32, lo);
  return true;
}

const UPDATES: Readonly<Record<number, AluForms>> = {
  [Op.add]: ALU.add,
  [Op.sub]: ALU.sub,
  [Op.and]: ALU.and,
  [Op.or]: ALU.or,
  [Op.xor]: ALU.xor,
};

/** store(op(load p, x), p) as one instruction `op [p], x`. */
function updateInPlace(s: Selector, value: Ref, target: Ref, rule: StoreRule): boolean {
  const { fn } = s;
  const def = sinkable(s, value);
  if (def === 0) return false;
  const forms = UPDATES[fn.insOp[def]];
  if (forms === undefined) return false;
  let rest = s.resolve(fn.insArg1[def]);
  if (!loadsFrom(s, fn.insArg0[def], target, rule)) {
    if (fn.insOp[def] === Op.sub || !loadsFrom(s, rest, target, rule)) return false;
    rest = s.resolve(fn.insArg0[def]);
  }
  if (isImmediate(s, rest, rule.cls)) {
    const imm = narrow(s.imm, rule.width);
    const isByte = imm === (imm << 24) >> 24;
    matchAddress(s, target);
    s.emitStoreImm(isByte && rule.width >= 2 ? forms.imm8[rule.width - 2] : forms.memoryImm[rule.width], imm);
    return true;
  }
  const source = inRegister(s, rest, rule.cls);
  matchAddress(s, target);
  s.emitStore(forms.memory[rule.width], source);
  return true;
}

/** Whether a value is a load, for nothing else, of what the store will overwrite, with no write in between. */
function loadsFrom(s: Selector, ref: Ref, target: Ref, rule: StoreRule): boolean {
  const load = sinkable(s, s.resolve(ref));
  if (load === 0 || !rule.loads.includes(s.fn.insOp[load])) return false;
  return s.facts.epoch[load] === s.epoch && s.resolve(s.fn.insArg0[load]) === s.resolve(target);
}

// ---- allocation at run time

/** `alloc` of a size known only at run time, or outside of the start block: moves the stack pointer. */
export function lowerAlloc(s: Selector, ins: number): void {
  const { fn, out } = s;
  out.hasDynamicAlloc = true;
  const dst = s.result(ins);
  const size = fn.insArg0[ins];
  if (isImmediate(s, size, Cls.l) && s.imm >= 0 && s.imm <= 0x7ffffff0) {
    const rounded = (s.imm + 15) & ~15;
    if (rounded <= ONE_PAGE) {
      s.beginImm(Pseudo.allocate, shape(-1, -1), rounded);
      s.operand(dst, defRegister);
      return;
    }
  }
  const bytes = inRegister(s, size, Cls.l);
  s.address.set(AddressKind.register, 0, 15);
  s.address.base = bytes;
  const padded = s.newInt();
  s.emitLoad(X64.leaR64M, padded);
  const rounded = s.newInt();
  s.emitTwoImm(ALU.and.imm8[Cls.l], rounded, padded, -16);
  s.begin(Pseudo.allocate, shape(-1, -1));
  // written while the size is still needed
  s.operand(dst, defRegisterEarly);
  s.operand(rounded, useRegister);
}

const ONE_PAGE = 4096;
