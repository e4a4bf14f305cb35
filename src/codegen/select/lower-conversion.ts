/** Extensions, conversions between integers and floats, casts, select. */
import { Cls, isFloat, Op } from '#il';
import { Cond, X64 } from '#target/x64';
import { defReuse, useRegister } from '../machine-function.js';
import { matchAddress } from './address.js';
import { emitCondition } from './condition.js';
import { asMemory } from './operands.js';
import type { Selector } from './selector.js';
import { inRegister, sinkable } from './values.js';
import { ALU, CMOV, SHIFT } from './x64.forms.js';
import { AddressKind, FloatCond, Pseudo, SHAPE_CC_SHIFT, SHAPE_ZERO_FIRST } from './x64-function.js';

// ---- extensions

type ExtensionRule = {
  readonly forms: readonly [number, number];
  /** Loads that read at least the bytes extended; their memory may be read in the narrower width at the same address. */
  readonly loads: readonly number[];
};

const BYTE_LOADS = [Op.loadub, Op.loadsb, Op.loaduh, Op.loadsh, Op.loaduw, Op.loadsw, Op.loadl];
const HALF_LOADS = BYTE_LOADS.slice(2);
const WORD_LOADS = BYTE_LOADS.slice(4);

const EXTENSIONS: Readonly<Record<number, ExtensionRule>> = {
  [Op.extsb]: { forms: [X64.movsxR32Rm8, X64.movsxR64Rm8], loads: BYTE_LOADS },
  [Op.extub]: { forms: [X64.movzxR32Rm8, X64.movzxR32Rm8], loads: BYTE_LOADS },
  [Op.extsh]: { forms: [X64.movsxR32Rm16, X64.movsxR64Rm16], loads: HALF_LOADS },
  [Op.extuh]: { forms: [X64.movzxR32Rm16, X64.movzxR32Rm16], loads: HALF_LOADS },
  [Op.extsw]: { forms: [X64.movsxdR64Rm32, X64.movsxdR64Rm32], loads: WORD_LOADS },
  [Op.extuw]: { forms: [X64.movR32Rm32, X64.movR32Rm32], loads: WORD_LOADS },
};

export function lowerExtension(s: Selector, ins: number): void {
  const { fn } = s;
  const rule = EXTENSIONS[fn.insOp[ins]];
  const form = rule.forms[fn.insCls[ins]];
  const arg = s.resolve(fn.insArg0[ins]);
  const load = sinkable(s, arg);
  if (load !== 0 && rule.loads.includes(fn.insOp[load]) && s.facts.epoch[load] === s.epoch) {
    matchAddress(s, fn.insArg0[load]);
    s.emitLoad(form, s.result(ins));
  } else s.emitUnary(form, s.result(ins), inRegister(s, arg, Cls.w));
}

// ---- between floats, and to signed integers

/** [form by class w/l or alone, class of the argument] */
const SIMPLE: Readonly<Record<number, readonly [forms: readonly [number, number], argument: number]>> = {
  [Op.exts]: [[X64.cvtss2sdXmmXmmM32, X64.cvtss2sdXmmXmmM32], Cls.s],
  [Op.truncd]: [[X64.cvtsd2ssXmmXmmM64, X64.cvtsd2ssXmmXmmM64], Cls.d],
  [Op.stosi]: [[X64.cvttss2siR32XmmM32, X64.cvttss2siR64XmmM32], Cls.s],
  [Op.dtosi]: [[X64.cvttsd2siR32XmmM64, X64.cvttsd2siR64XmmM64], Cls.d],
  [Op.swtof]: [[X64.cvtsi2ssXmmRm32, X64.cvtsi2sdXmmRm32], Cls.w],
  [Op.sltof]: [[X64.cvtsi2ssXmmRm64, X64.cvtsi2sdXmmRm64], Cls.l],
};

export function lowerConversion(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const [forms, argumentClass] = SIMPLE[fn.insOp[ins]];
  // w l s d: the low bit tells w from l, and s from d
  const form = forms[cls & 1];
  const flags = isFloat(cls) ? SHAPE_ZERO_FIRST : 0;
  const arg = s.resolve(fn.insArg0[ins]);
  if (asMemory(s, arg, argumentClass)) s.emitLoad(form, s.result(ins), 0, flags);
  else s.emitUnary(form, s.result(ins), inRegister(s, arg, argumentClass), undefined, flags);
}

// ---- unsigned

/** Float to unsigned. 32 bits: the low half of the signed 64-bit result. 64 bits: a second try, 2^63 lower, if the first failed. */
export function lowerToUnsigned(s: Selector, ins: number): void {
  const { fn } = s;
  const isSingle = fn.insOp[ins] === Op.stoui;
  const cls = isSingle ? Cls.s : Cls.d;
  const form = isSingle ? X64.cvttss2siR64XmmM32 : X64.cvttsd2siR64XmmM64;
  const arg = inRegister(s, fn.insArg0[ins], cls);
  if (fn.insCls[ins] === Cls.w) {
    s.emitUnary(form, s.result(ins), arg);
    return;
  }
  const first = s.newInt();
  s.emitUnary(form, first, arg);
  const failed = s.newInt();
  s.emitTwoImm(SHIFT.sar.imm8[Cls.l], failed, first, 63);
  const lowered = s.newFloat();
  // −2^63
  s.address.set(AddressKind.pool, 0, isSingle ? s.pool.single(-0x21000000) : s.pool.double(0, -0x3c200000));
  s.emitTwoMem(isSingle ? X64.addssXmmXmmM32 : X64.addsdXmmXmmM64, lowered, arg);
  const second = s.newInt();
  s.emitUnary(form, second, lowered);
  const masked = s.newInt();
  s.emitTwo(ALU.and.register[Cls.l], masked, second, failed);
  s.emitTwo(ALU.or.register[Cls.l], s.result(ins), masked, first);
}

export function lowerUwtof(s: Selector, ins: number): void {
  const { fn } = s;
  const wide = s.newInt();
  s.emitUnary(X64.movR32Rm32, wide, inRegister(s, fn.insArg0[ins], Cls.w));
  const form = fn.insCls[ins] === Cls.s ? X64.cvtsi2ssXmmRm64 : X64.cvtsi2sdXmmRm64;
  s.emitUnary(form, s.result(ins), wide, undefined, SHAPE_ZERO_FIRST);
}

/**
 * Unsigned 64 bits to float, without branches. A value with the top bit set is halved first, with the lost bit kept sticky so
 * that rounding comes out the same, and doubled again by adding 1 to the exponent.
 */
export function lowerUltof(s: Selector, ins: number): void {
  const { fn } = s;
  const isSingle = fn.insCls[ins] === Cls.s;
  const value = inRegister(s, fn.insArg0[ins], Cls.l);
  const top = s.newInt();
  s.emitTwoImm(SHIFT.shr.imm8[Cls.l], top, value, 63);
  const sticky = s.newInt();
  s.emitTwoImm(ALU.and.imm8[Cls.l], sticky, value, 1);
  const halved = s.newInt();
  s.emitOne(SHIFT.shr.one[Cls.l], halved, value);
  const rounded = s.newInt();
  s.emitTwo(ALU.or.register[Cls.l], rounded, halved, sticky);
  const chosen = s.newInt();
  s.emitTest(X64.testRm64R64, value, value);
  s.emitConditionalMove(CMOV[Cls.l], Cond.s, chosen, value, rounded);
  const converted = s.newFloat();
  s.emitUnary(isSingle ? X64.cvtsi2ssXmmRm64 : X64.cvtsi2sdXmmRm64, converted, chosen, undefined, SHAPE_ZERO_FIRST);
  const bits = s.newInt();
  s.emitFromFloat(isSingle ? X64.movdRm32Xmm : X64.movqRm64Xmm, bits, converted);
  const exponent = s.newInt();
  s.emitTwoImm(SHIFT.shl.imm8[Cls.l], exponent, top, isSingle ? 23 : 52);
  const doubled = s.newInt();
  s.emitTwo(ALU.add.register[Cls.l], doubled, exponent, bits);
  s.emitUnary(isSingle ? X64.movdXmmRm32 : X64.movqXmmRm64, s.result(ins), doubled);
}

export function lowerCast(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const arg = s.resolve(fn.insArg0[ins]);
  // s ↔ w and d ↔ l differ in bit 1 of the class
  const argumentClass = cls ^ 2;
  const dst = s.result(ins);
  if (isFloat(cls)) {
    if (asMemory(s, arg, argumentClass)) s.emitLoad(cls === Cls.s ? X64.movssXmmM32 : X64.movsdXmmM64, dst);
    else s.emitUnary(cls === Cls.s ? X64.movdXmmRm32 : X64.movqXmmRm64, dst, inRegister(s, arg, argumentClass));
  } else if (asMemory(s, arg, argumentClass)) s.emitLoad(cls === Cls.w ? X64.movR32Rm32 : X64.movR64Rm64, dst);
  else {
    const form = cls === Cls.w ? X64.movdRm32Xmm : X64.movqRm64Xmm;
    s.emitFromFloat(form, dst, inRegister(s, arg, argumentClass));
  }
}

// ---- select

/** arg0 ≠ 0 ? arg1 : arg2, by conditional moves; floats by a short jump. The flags are set last, next to their use. */
export function lowerSelect(s: Selector, ins: number): void {
  const { fn } = s;
  const cls = fn.insCls[ins];
  const dst = s.result(ins);
  const yes = inRegister(s, fn.insArg1[ins], cls);
  const no = inRegister(s, fn.insArg2[ins], cls);
  const cc = emitCondition(s, fn.insArg0[ins]);
  if (isFloat(cls)) {
    s.begin(Pseudo.selectFloat, cc << SHAPE_CC_SHIFT);
    s.operand(dst, defReuse(1));
    s.operand(yes, useRegister);
    s.operand(no, useRegister);
    return;
  }
  if (cc < FloatCond.equal) {
    s.emitConditionalMove(CMOV[cls], cc, dst, no, yes);
    return;
  }
  // equal: yes unless "not equal" or "unordered"; not equal: no unless one of them
  const isEqual = cc === FloatCond.equal;
  const step = s.newInt();
  s.emitConditionalMove(CMOV[cls], Cond.ne, step, isEqual ? yes : no, isEqual ? no : yes);
  s.emitConditionalMove(CMOV[cls], Cond.p, dst, step, isEqual ? no : yes);
}
