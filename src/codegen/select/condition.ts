/**
 * Conditions: emits the instruction that sets the flags for a truth value and says which condition code then means "true".
 *
 * A comparison used by branches and selects of its block is repeated at each of them (it is one instruction, and keeping its
 * 0 or 1 costs three). Comparing a comparison with zero turns the condition around. `ucomis` reports "unordered" as
 * ZF = PF = CF = 1, so > and ≥ are right with NaN as they stand, < and ≤ change operands, and equality needs a second flag.
 */
import { Cls, isConst, isTemp, OP_NAMES, OP_TRAITS, Op, type Ref, Trait } from '#il';
import { Cond, INTEGER_CONDITIONS, swapCond, X64 } from '#target/x64';
import { matchAddress } from './address.js';
import { asMemory } from './operands.js';
import type { Selector } from './selector.js';
import { inRegister, isConstantZero, isImmediate, sinkable, sinkableLoad } from './values.js';
import { ALU } from './x64.forms.js';
import { FloatCond } from './x64-function.js';

type CompareRule = {
  /** Class compared. */
  readonly cls: number;
  readonly cc: number;
  /** Compare the operands in reverse order. */
  readonly swap: boolean;
};

const FLOAT_CONDITIONS: Readonly<Record<string, readonly [cc: number, swap: boolean]>> = {
  eq: [FloatCond.equal, false],
  ne: [FloatCond.notEqual, false],
  ge: [Cond.ae, false],
  gt: [Cond.a, false],
  le: [Cond.ae, true],
  lt: [Cond.a, true],
  o: [Cond.np, false],
  uo: [Cond.p, false],
};

/** By operation; null for those that are no comparison. */
const COMPARES: readonly (CompareRule | null)[] = OP_NAMES.map((name, op) => {
  if ((OP_TRAITS[op] & Trait.compare) === 0) return null;
  const cls = 'wlsd'.indexOf(name.slice(-1));
  const relation = name.slice(1, -1);
  if (cls < Cls.s) return { cls, cc: INTEGER_CONDITIONS[relation as keyof typeof INTEGER_CONDITIONS], swap: false };
  const [cc, swap] = FLOAT_CONDITIONS[relation];
  return { cls, cc, swap };
});

/** Sets the flags for "value ≠ 0"; returns the condition, of the hardware's or of FloatCond. */
export function emitCondition(s: Selector, ref: Ref): number {
  let inverted = 0;
  ref = s.resolve(ref);
  for (;;) {
    const def = comparisonInBlock(s, ref);
    if (def === 0) break;
    const { fn } = s;
    const op = fn.insOp[def];
    const isZeroTest = op === Op.ceqw || op === Op.cnew;
    const inner = s.resolve(fn.insArg0[def]);
    if (!isZeroTest || !isConstantZero(s, fn.insArg1[def], Cls.w) || comparisonInBlock(s, inner) === 0) {
      return emitCompare(s, def) ^ inverted;
    }
    if (op === Op.ceqw) inverted ^= 1;
    ref = inner;
  }
  return emitZeroTest(s, ref, Cls.w, Cond.ne) ^ inverted;
}

/** The comparison that defines a value in the current block, else 0. */
function comparisonInBlock(s: Selector, ref: Ref): number {
  if (!isTemp(ref)) return 0;
  const def = s.fn.tempDef[ref >>> 3];
  return COMPARES[s.fn.insOp[def]] !== null && s.fn.insBlock[def] === s.block ? def : 0;
}

/** Emits a comparison instruction of the IL; returns the condition that means 1. */
export function emitCompare(s: Selector, ins: number): number {
  const rule = COMPARES[s.fn.insOp[ins]];
  if (rule === null) return Cond.ne;
  const a = s.resolve(s.fn.insArg0[ins]);
  const b = s.resolve(s.fn.insArg1[ins]);
  if (rule.cls >= Cls.s) {
    emitFloatCompare(s, rule.cls, rule.swap ? b : a, rule.swap ? a : b);
    return rule.cc;
  }
  // immediates and memory go to the right
  if (isConst(a) && !isConst(b)) return emitIntCompare(s, rule.cls, b, a, swapCond(rule.cc));
  return emitIntCompare(s, rule.cls, a, b, rule.cc);
}

function emitFloatCompare(s: Selector, cls: number, a: Ref, b: Ref): void {
  const form = cls === Cls.s ? X64.ucomissXmmXmmM32 : X64.ucomisdXmmXmmM64;
  const left = inRegister(s, a, cls);
  if (asMemory(s, b, cls)) s.emitCompareMem(form, left);
  else s.emitCompare(form, left, inRegister(s, b, cls));
}

function emitIntCompare(s: Selector, cls: number, a: Ref, b: Ref, cc: number): number {
  if (isImmediate(s, b, cls)) {
    const { imm } = s;
    if (imm === 0) return emitZeroTest(s, a, cls, cc);
    if (compareNarrow(s, a, imm)) return UNSIGNED[cc];
    const form = imm === (imm << 24) >> 24 ? ALU.cmp.imm8[cls] : ALU.cmp.imm32[cls];
    if (asMemory(s, a, cls)) s.emitCompareMemImm(form, imm);
    else s.emitCompareImm(form, inRegister(s, a, cls), imm);
    return cc;
  }
  if (sinkableLoad(s, b, cls) === 0 && asMemory(s, a, cls)) {
    s.emitCompareMem(ALU.cmp.register[cls], inRegister(s, b, cls));
    return swapCond(cc);
  }
  const left = inRegister(s, a, cls);
  if (asMemory(s, b, cls)) s.emitCompareMem(ALU.cmp.register[cls], left);
  else s.emitCompare(ALU.cmp.register[cls], left, inRegister(s, b, cls));
  return cc;
}

/** A zero-extended byte or halfword compares unsigned, whichever way the 32-bit comparison went. */
const UNSIGNED: readonly number[] = Array.from({ length: 16 }, (_, cc) =>
  cc === Cond.l ? Cond.b : cc === Cond.ge ? Cond.ae : cc === Cond.le ? Cond.be : cc === Cond.g ? Cond.a : cc,
);

/** Compares a zero-extended byte or halfword with a constant in memory. */
function compareNarrow(s: Selector, a: Ref, imm: number): boolean {
  const def = sinkable(s, a);
  if (def === 0 || s.facts.epoch[def] !== s.epoch) return false;
  const op = s.fn.insOp[def];
  const isByte = op === Op.loadub;
  if ((!isByte && op !== Op.loaduh) || imm < 0 || imm > (isByte ? 0xff : 0xffff)) return false;
  matchAddress(s, s.fn.insArg0[def]);
  s.emitCompareMemImm(isByte ? X64.cmpRm8Imm8 : X64.cmpRm16Imm16, imm);
  return true;
}

/** Compares with zero: `test`, of both operands of an `and` that is for nothing else. */
function emitZeroTest(s: Selector, ref: Ref, cls: number, cc: number): number {
  const { fn } = s;
  const def = sinkable(s, ref);
  if (def !== 0 && fn.insOp[def] === Op.and && (fn.insCls[def] === cls || cls === Cls.w)) {
    emitTestAnd(s, def, cls);
    return cc;
  }
  if (compareNarrow(s, ref, 0)) return UNSIGNED[cc];
  if (asMemory(s, ref, cls)) s.emitCompareMemImm(ALU.cmp.imm8[cls], 0);
  else {
    const vreg = inRegister(s, ref, cls);
    s.emitTest(cls === Cls.l ? X64.testRm64R64 : X64.testRm32R32, vreg, vreg);
  }
  return cc;
}

function emitTestAnd(s: Selector, def: number, cls: number): void {
  let a = s.resolve(s.fn.insArg0[def]);
  let b = s.resolve(s.fn.insArg1[def]);
  if (isConst(a)) [a, b] = [b, a];
  if (isImmediate(s, b, cls)) {
    const { imm } = s;
    // a mask without sign does not reach into the upper half
    const form = cls === Cls.l && imm < 0 ? X64.testRm64Imm32 : X64.testRm32Imm32;
    if (asMemory(s, a, cls)) s.emitCompareMemImm(form, imm);
    else s.emitCompareImm(form, inRegister(s, a, cls), imm);
    return;
  }
  const left = inRegister(s, a, cls);
  s.emitTest(cls === Cls.l ? X64.testRm64R64 : X64.testRm32R32, left, inRegister(s, b, cls));
}
