/**
 * Calls by the System V AMD64 convention: arguments to registers and to the outgoing area at the bottom of the frame, the
 * call, results back. Register arguments are fixed uses of the call instruction itself, so that the allocator computes them
 * where they are wanted.
 */
import { Cls, ConstKind, isConst, isFloat, isTemp, type Ref } from '#il';
import { X64 } from '#target/x64';
import {
  type AggregateClass,
  CALLER_SAVED,
  Eightbyte,
  ENVIRONMENT,
  FLOAT_RESULTS,
  INT_RESULTS,
  RAX,
} from '../convention/system-v.js';
import { defFixed, InstFlag, useAny, useRegister, XMM_BASE } from '../machine-function.js';
import { matchAddress } from './address.js';
import { aggregateClass } from './aggregates.js';
import { collectArguments, type OutgoingArgument } from './arguments.js';
import { copyMemory } from './copy-memory.js';
import { finishSite, openCall } from './lower-exits.js';
import { RegisterArguments } from './register-arguments.js';
import type { Selector } from './selector.js';
import { extended, SUB_WORD_FORMS } from './sub-word.js';
import { frameAddress, inRegister, intInRegister, isImmediate, sinkableLoad } from './values.js';
import { STORE } from './x64.forms.js';
import {
  AddressKind,
  Pseudo,
  RM0,
  SHAPE_BASE_SHIFT,
  SHAPE_INDEX_SHIFT,
  SHAPE_KIND_SHIFT,
  SHAPE_SCALE_SHIFT,
  shape,
} from './x64-function.js';

const inRegisters = new RegisterArguments();

export function lowerCall(s: Selector, ins: number): void {
  const { fn } = s;
  inRegisters.clear();
  const returned = fn.insArg1[ins] === 0 ? null : aggregateClass(s, fn.insArg1[ins]);
  const object =
    returned === null ? -1 : s.out.newFrameObject(Math.max(16, returned.size), Math.max(8, returned.alignment));
  s.assigner.reset();
  const hidden = returned?.inMemory ? s.assigner.scalar(false) : -1;
  const outgoing = collectArguments(s, fn.insPrev[ins]);
  passArguments(s, outgoing.list, AddressKind.outgoing);
  if (hidden >= 0) inRegisters.add(s, frameAddress(s, object), hidden);
  s.out.outgoingBytes = Math.max(s.out.outgoingBytes, s.assigner.stackBytes);
  if (outgoing.isVariadic) inRegisters.add(s, intInRegister(s, Cls.w, s.assigner.floatCount), RAX);
  emitCall(s, fn.insArg0[ins], ins, returned, object);
}

/** Places of the arguments of the call being built: three columns, as ArgumentAssigner gives them. */
const places: number[] = [];
const firstParts: number[] = [];
const secondParts: number[] = [];

/**
 * Puts every argument into its place: those on the stack at once, then those in registers, noted in `inRegisters`, so that
 * copying to the stack (which may call memcpy) does not have to step around them.
 */
function passArguments(s: Selector, list: readonly OutgoingArgument[], stackKind: number): void {
  for (let i = 0; i < list.length; i++) {
    const argument = list[i];
    if (argument.isEnvironment) places[i] = ENVIRONMENT;
    else if (argument.type === 0) places[i] = s.assigner.scalar(isFloat(argument.cls));
    else {
      places[i] = s.assigner.aggregate(aggregateClass(s, argument.type));
      firstParts[i] = s.assigner.place0;
      secondParts[i] = s.assigner.place1;
    }
  }
  for (let i = 0; i < list.length; i++) if (places[i] < 0) storeArgument(s, list[i], stackKind, -1 - places[i]);
  for (let i = 0; i < list.length; i++) {
    if (places[i] < 0) continue;
    const { type, ref, cls, abiType } = list[i];
    if (type !== 0) passParts(s, list[i], firstParts[i], secondParts[i]);
    else inRegisters.add(s, extended(s, inRegister(s, ref, cls), abiType), places[i]);
  }
}

function storeArgument(s: Selector, argument: OutgoingArgument, stackKind: number, offset: number): void {
  const { cls, abiType, type } = argument;
  const ref = s.resolve(argument.ref);
  if (type !== 0) {
    storeAggregate(s, argument, offset);
    return;
  }
  if (!isFloat(cls) && isImmediate(s, ref, cls) && SUB_WORD_FORMS[abiType] === undefined) {
    const { imm } = s;
    s.address.set(stackKind, 0, offset);
    s.emitStoreImm(cls === Cls.l ? X64.movRm64Imm32 : X64.movRm32Imm32, imm);
    return;
  }
  const vreg = extended(s, inRegister(s, ref, cls), abiType);
  s.address.set(stackKind, 0, offset);
  s.emitStore(STORE[cls], vreg);
}

function storeAggregate(s: Selector, argument: OutgoingArgument, offset: number): void {
  const { size } = aggregateClass(s, argument.type);
  if (size === 0) return;
  const pointer = inRegister(s, argument.ref, Cls.l);
  const target = s.newInt();
  s.address.set(AddressKind.outgoing, 0, offset);
  s.emitLoad(X64.leaR64M, target);
  copyMemory(s, pointer, 0, target, 0, size);
}

function passParts(s: Selector, argument: OutgoingArgument, first: number, second: number): void {
  if (first < 0 && second < 0) return;
  const { size } = aggregateClass(s, argument.type);
  const pointer = inRegister(s, argument.ref, Cls.l);
  if (first >= 0) inRegisters.add(s, loadEightbyte(s, pointer, 0, Math.min(8, size), first >= XMM_BASE), first);
  if (second >= 0) inRegisters.add(s, loadEightbyte(s, pointer, 8, size - 8, second >= XMM_BASE), second);
}

/** Up to eight bytes of an aggregate in a register, never reading beyond its end. */
export function loadEightbyte(s: Selector, pointer: number, disp: number, bytes: number, isVector: boolean): number {
  if (isVector) {
    const dst = s.newFloat();
    pointTo(s, pointer, disp);
    s.emitLoad(bytes > 4 ? X64.movsdXmmM64 : X64.movssXmmM32, dst);
    return dst;
  }
  const whole = WHOLE_LOADS[bytes];
  if (whole !== undefined) return loadPart(s, whole, pointer, disp);
  // two overlapping or adjacent parts, joined
  const low = loadPart(s, bytes > 4 ? X64.movR32Rm32 : X64.movzxR32Rm16, pointer, disp);
  const high = loadPart(s, bytes > 4 ? X64.movR32Rm32 : X64.movzxR32Rm8, pointer, disp + (bytes > 4 ? bytes - 4 : 2));
  const shifted = s.newInt();
  s.emitTwoImm(X64.shlRm64Imm8, shifted, high, 8 * (bytes > 4 ? bytes - 4 : 2));
  const joined = s.newInt();
  s.emitTwo(X64.orR64Rm64, joined, shifted, low);
  return joined;
}

const WHOLE_LOADS: Readonly<Record<number, number>> = {
  1: X64.movzxR32Rm8,
  2: X64.movzxR32Rm16,
  4: X64.movR32Rm32,
  8: X64.movR64Rm64,
};

function loadPart(s: Selector, form: number, pointer: number, disp: number): number {
  const dst = s.newInt();
  pointTo(s, pointer, disp);
  s.emitLoad(form, dst);
  return dst;
}

function pointTo(s: Selector, pointer: number, disp: number): void {
  s.address.set(AddressKind.register, 0, disp);
  s.address.base = pointer;
}

// ---- the call instruction

const bit = (register: number): number => 1 << register;

function emitCall(s: Selector, callee: Ref, ins: number, returned: AggregateClass | null, object: number): void {
  const { fn } = s;
  const ref = s.resolve(callee);
  const to = fn.insTo[ins];
  const abiType = fn.insArg2[ins];
  const resultClass = fn.insCls[ins];
  const scalar = to === 0 || returned !== null ? -1 : resultVreg(s, to, abiType);
  const isVector = isFloat(resultClass);
  const scalarRegister = isVector ? FLOAT_RESULTS[0] : INT_RESULTS[0];
  const parts = returned === null || returned.inMemory ? [] : resultParts(s, returned);
  let results = 0;
  if (scalar >= 0) results |= bit(scalarRegister);
  for (const part of parts) results |= bit(part.register);
  const clobbers = CALLER_SAVED & ~results;
  const site = openCall(s, ins);
  if (isDirect(s, ref)) {
    s.stage.inst(Pseudo.call, InstFlag.call, s.row(shape(-1, -1), 0, fn.constLo[ref >>> 3], site.tag, 0), clobbers);
  } else beginIndirect(s, ref, clobbers, site.tag);
  inRegisters.emit(s);
  if (scalar >= 0) s.operand(scalar, defFixed(scalarRegister));
  for (const part of parts) s.operand(part.vreg, defFixed(part.register));
  finishSite(s, site);
  finishResult(s, to, scalar, abiType, returned, parts, object);
}

/** A call of a symbol without offset. */
const isDirect = (s: Selector, ref: Ref): boolean =>
  isConst(ref) && s.fn.constKind[ref >>> 3] === ConstKind.symbol && s.fn.constHi[ref >>> 3] === 0;

/** @param tag as in Pseudo.call */
function beginIndirect(s: Selector, ref: Ref, clobbers: number, tag: number): void {
  const load = isTemp(ref) ? sinkableLoad(s, ref, Cls.l) : 0;
  if (load === 0) {
    const target = inRegister(s, ref, Cls.l);
    s.beginImm(X64.callRm64, RM0, tag, 0, InstFlag.call, clobbers);
    s.operand(target, useAny);
    return;
  }
  const { address } = s;
  matchAddress(s, s.fn.insArg0[load]);
  let full = shape(-1, -1) | (address.kind << SHAPE_KIND_SHIFT);
  let count = 0;
  if (address.base >= 0) full |= ++count << SHAPE_BASE_SHIFT;
  if (address.index >= 0) full |= (++count << SHAPE_INDEX_SHIFT) | (address.scale << SHAPE_SCALE_SHIFT);
  s.stage.inst(X64.callRm64, InstFlag.call, s.row(full, address.disp, address.symbol, tag, 0), clobbers);
  if (address.base >= 0) s.operand(address.base, useRegister);
  if (address.index >= 0) s.operand(address.index, useRegister);
}

/** Register that the call itself defines: the temporary's, or a fresh one that is extended into it. */
function resultVreg(s: Selector, to: number, abiType: number): number {
  if (s.vregOf[to] < 0) return -1;
  return SUB_WORD_FORMS[abiType] === undefined ? s.vregOf[to] : s.newInt();
}

type ResultPart = {
  readonly vreg: number;
  readonly register: number;
  readonly disp: number;
  readonly isVector: boolean;
};

/** Registers in which an aggregate comes back: rax, rdx for integers and xmm0, xmm1 for floats, each in order. */
export function resultRegisters(cls: AggregateClass): { register: number; disp: number; isVector: boolean }[] {
  let ints = 0;
  let floats = 0;
  const parts: { register: number; disp: number; isVector: boolean }[] = [];
  cls.eightbytes.forEach((eightbyte, i) => {
    if (eightbyte === Eightbyte.none) return;
    const isVector = eightbyte === Eightbyte.sse;
    parts.push({ register: isVector ? FLOAT_RESULTS[floats++] : INT_RESULTS[ints++], disp: 8 * i, isVector });
  });
  return parts;
}

const resultParts = (s: Selector, cls: AggregateClass): ResultPart[] =>
  resultRegisters(cls).map((part) => ({ ...part, vreg: s.stage.newVreg(part.isVector ? 1 : 0) }));

function finishResult(
  s: Selector,
  to: number,
  scalar: number,
  abiType: number,
  returned: AggregateClass | null,
  parts: readonly ResultPart[],
  object: number,
): void {
  if (scalar >= 0 && scalar !== s.vregOf[to]) s.emitUnary(SUB_WORD_FORMS[abiType], s.vregOf[to], scalar);
  if (returned === null) return;
  for (const part of parts) {
    s.address.set(AddressKind.frame, object, part.disp);
    s.emitStore(part.isVector ? X64.movsdM64Xmm : X64.movRm64R64, part.vreg);
  }
  if (to === 0 || s.vregOf[to] < 0) return;
  s.address.set(AddressKind.frame, object, 0);
  s.emitLoad(X64.leaR64M, s.vregOf[to]);
}

export { inRegisters, isDirect, passArguments };
