/**
 * Rewrite rules on integer operations, one line each: when the left side matches, the right side is as cheap or cheaper.
 * A rule answers with a replacement value, or rewrites the instruction in place and answers NO_REF, or does nothing.
 * Constants stand on the right of commuting operations before any rule runs.
 */
import { Cls, ConstKind, type IlFunction, isConst, isTemp, NO_REF, Op, type Ref, refIndex } from '#il';
import { foldConstants } from '../fold.js';

export type Rule = (fn: IlFunction, ins: number) => Ref;

/** Low half and high half of an integer constant that is at hand as a small number, or null. */
export function smallInt(fn: IlFunction, ref: Ref): number | null {
  if (!isConst(ref)) return null;
  const index = refIndex(ref);
  if (fn.constKind[index] !== ConstKind.int) return null;
  return fn.constHi[index] === fn.constLo[index] >> 31 ? fn.constLo[index] : null;
}

/** Value of an integer constant as an operation of class `cls` reads it, or null. */
export function intAt(fn: IlFunction, ref: Ref, cls: number): bigint | null {
  if (!isConst(ref) || fn.constKind[refIndex(ref)] !== ConstKind.int) return null;
  return BigInt.asIntN(cls === Cls.l ? 64 : 32, fn.constInt(ref));
}

/** log2 of a positive power of two, or -1. */
function log2(value: bigint | null): number {
  return value === null || value <= 0n || (value & (value - 1n)) !== 0n ? -1 : value.toString(2).length - 1;
}

/** Instruction that defines `ref` if it has operation `op` and the same class, else 0. */
function definedBy(fn: IlFunction, ref: Ref, op: number, cls: number): number {
  if (!isTemp(ref)) return 0;
  const def = fn.tempDef[refIndex(ref)];
  return def !== 0 && fn.insOp[def] === op && fn.insCls[def] === cls ? def : 0;
}

function rewrite(fn: IlFunction, ins: number, op: number, a: Ref, b: Ref): Ref {
  fn.insOp[ins] = op;
  fn.insArg0[ins] = a;
  fn.insArg1[ins] = b;
  return NO_REF;
}

/** x ∘ 0 = x */
const zeroIsNeutral: Rule = (fn, ins) => {
  return fn.insCls[ins] < Cls.s && intAt(fn, fn.insArg1[ins], fn.insCls[ins]) === 0n ? valueOrNothing(fn, ins) : NO_REF;
};

/** The first argument as a value of the instruction's class, when its class is the same; a narrower reading stays. */
function valueOrNothing(fn: IlFunction, ins: number): Ref {
  const arg = fn.insArg0[ins];
  return isConst(arg) || fn.classOf(arg) === fn.insCls[ins] ? arg : NO_REF;
}

/** (x + c1) + c2 = x + (c1 + c2), also for (symbol + c1) + c2 */
const gatherConstants: Rule = (fn, ins) => {
  const cls = fn.insCls[ins];
  const op = fn.insOp[ins];
  const c2 = fn.insArg1[ins];
  const inner = definedBy(fn, fn.insArg0[ins], op, cls);
  if (inner === 0 || intAt(fn, c2, cls) === null || intAt(fn, fn.insArg1[inner], cls) === null) return NO_REF;
  const folded = foldConstants(fn, op, cls, fn.insArg1[inner], c2);
  return folded === NO_REF ? NO_REF : rewrite(fn, ins, op, fn.insArg0[inner], folded);
};

/** symbol + c = the symbol's address with an offset */
const offsetSymbol: Rule = (fn, ins) => {
  const [a, b] = [fn.insArg0[ins], fn.insArg1[ins]];
  const symbol = isConst(a) && isSymbol(fn, a) ? a : isConst(b) && isSymbol(fn, b) ? b : NO_REF;
  const offset = smallInt(fn, symbol === a ? b : a);
  if (symbol === NO_REF || offset === null || fn.insCls[ins] !== Cls.l) return NO_REF;
  const index = refIndex(symbol);
  const total = fn.constHi[index] + offset;
  if (total !== (total | 0)) return NO_REF;
  return fn.symbol(fn.constLo[index], total, fn.constKind[index] === ConstKind.threadSymbol);
};

function isSymbol(fn: IlFunction, ref: Ref): boolean {
  const kind = fn.constKind[refIndex(ref)];
  return kind === ConstKind.symbol || kind === ConstKind.threadSymbol;
}

/** x - c = x + (-c), so that constants gather in sums */
const subtractConstant: Rule = (fn, ins) => {
  const cls = fn.insCls[ins];
  const value = cls < Cls.s ? intAt(fn, fn.insArg1[ins], cls) : null;
  if (value === null || isConst(fn.insArg0[ins])) return NO_REF;
  return rewrite(fn, ins, Op.add, fn.insArg0[ins], fn.int64(BigInt.asIntN(cls === Cls.l ? 64 : 32, -value)));
};

/** x ∘ x = 0 */
const cancelsItself: Rule = (fn, ins) => {
  return fn.insCls[ins] < Cls.s && isTemp(fn.insArg0[ins]) && fn.insArg0[ins] === fn.insArg1[ins] ? fn.int(0) : NO_REF;
};

/** x ∘ x = x */
const idempotent: Rule = (fn, ins) => (fn.insArg0[ins] === fn.insArg1[ins] ? valueOrNothing(fn, ins) : NO_REF);

/** x × 0 = 0, x × 1 = x, x × -1 = -x, x × 2^k = x << k */
const multiplyByConstant: Rule = (fn, ins) => {
  const cls = fn.insCls[ins];
  const value = cls < Cls.s ? intAt(fn, fn.insArg1[ins], cls) : null;
  if (value === null) return NO_REF;
  if (value === 0n) return fn.int(0);
  if (value === 1n) return valueOrNothing(fn, ins);
  if (value === -1n) return rewrite(fn, ins, Op.neg, fn.insArg0[ins], NO_REF);
  const power = log2(value);
  return power > 0 ? rewrite(fn, ins, Op.shl, fn.insArg0[ins], fn.int(power)) : NO_REF;
};

/** x / 1 = x; unsigned x / 2^k = x >> k */
const divideByConstant: Rule = (fn, ins) => {
  const cls = fn.insCls[ins];
  const value = cls < Cls.s ? intAt(fn, fn.insArg1[ins], cls) : null;
  if (value === 1n) return valueOrNothing(fn, ins);
  const power = fn.insOp[ins] === Op.udiv ? log2(value) : -1;
  return power > 0 ? rewrite(fn, ins, Op.shr, fn.insArg0[ins], fn.int(power)) : NO_REF;
};

/** unsigned x mod 2^k = x & (2^k - 1) */
const remainderByPower: Rule = (fn, ins) => {
  const value = intAt(fn, fn.insArg1[ins], fn.insCls[ins]);
  return log2(value) >= 0 ? rewrite(fn, ins, Op.and, fn.insArg0[ins], fn.int64((value as bigint) - 1n)) : NO_REF;
};

/** x & 0 = 0, x & -1 = x, (0 or 1) & 1 = the same */
const andConstant: Rule = (fn, ins) => {
  const value = intAt(fn, fn.insArg1[ins], fn.insCls[ins]);
  if (value === 0n) return fn.int(0);
  if (value === -1n || (value === 1n && isBoolean(fn, fn.insArg0[ins]))) return valueOrNothing(fn, ins);
  return NO_REF;
};

/** x | -1 = -1 */
const orOnes: Rule = (fn, ins) => (intAt(fn, fn.insArg1[ins], fn.insCls[ins]) === -1n ? fn.int(-1) : NO_REF);

/** A value known to be 0 or 1: the result of a comparison. */
export function isBoolean(fn: IlFunction, ref: Ref): boolean {
  if (!isTemp(ref)) return false;
  const def = fn.tempDef[refIndex(ref)];
  return def !== 0 && fn.insOp[def] >= Op.ceqw && fn.insOp[def] <= Op.cuod;
}

/** Extending a truth value to its own width changes nothing. */
const extendBoolean: Rule = (fn, ins) => (isBoolean(fn, fn.insArg0[ins]) ? valueOrNothing(fn, ins) : NO_REF);

// biome-ignore format: table
export const INTEGER_RULES: readonly (readonly [number, readonly Rule[]])[] = [
  [Op.add,   [zeroIsNeutral, offsetSymbol, gatherConstants]],
  [Op.sub,   [zeroIsNeutral, cancelsItself, subtractConstant]],
  [Op.mul,   [multiplyByConstant]],
  [Op.div,   [divideByConstant]],
  [Op.udiv,  [divideByConstant]],
  [Op.urem,  [remainderByPower]],
  [Op.and,   [andConstant, idempotent]],
  [Op.or,    [zeroIsNeutral, orOnes, idempotent]],
  [Op.xor,   [zeroIsNeutral, cancelsItself]],
  [Op.shl,   [zeroIsNeutral]],
  [Op.shr,   [zeroIsNeutral]],
  [Op.sar,   [zeroIsNeutral]],
  [Op.extub, [extendBoolean]],
  [Op.extuh, [extendBoolean]],
  [Op.extsh, [extendBoolean]],
];
