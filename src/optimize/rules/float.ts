/** Rewrite rules on floating operations: only those that hold for every input, NaN, infinities and -0 included. */
import { Cls, ConstKind, type IlFunction, isConst, isTemp, NO_REF, Op, type Ref, refIndex } from '#il';
import type { Rule } from './integer.js';

function floatAt(fn: IlFunction, ref: Ref): number | null {
  if (!isConst(ref)) return null;
  const kind = fn.constKind[refIndex(ref)];
  return kind === ConstKind.single || kind === ConstKind.double ? fn.constFloat(ref) : null;
}

/** x × 1 = x, x / 1 = x */
const oneIsNeutral: Rule = (fn, ins) => {
  return fn.insCls[ins] >= Cls.s && floatAt(fn, fn.insArg1[ins]) === 1 ? fn.insArg0[ins] : NO_REF;
};

/** x - 0 = x (not x + 0, which turns -0 into 0) */
const subtractZero: Rule = (fn, ins) => {
  return fn.insCls[ins] >= Cls.s && Object.is(floatAt(fn, fn.insArg1[ins]), 0) ? fn.insArg0[ins] : NO_REF;
};

/** x / c = x × (1 / c) when c is a power of two whose reciprocal is a normal number: exact either way */
const divideByPower: Rule = (fn, ins) => {
  const cls = fn.insCls[ins];
  const value = cls >= Cls.s ? floatAt(fn, fn.insArg1[ins]) : null;
  if (value === null || value === 0 || !Number.isFinite(value)) return NO_REF;
  const exponent = Math.log2(Math.abs(value));
  if (!Number.isInteger(exponent) || Math.abs(exponent) > (cls === Cls.s ? 120 : 1000)) return NO_REF;
  if (2 ** exponent !== Math.abs(value)) return NO_REF;
  fn.insOp[ins] = Op.mul;
  fn.insArg1[ins] = cls === Cls.s ? fn.single(1 / value) : fn.double(1 / value);
  return NO_REF;
};

/** -(-x) = x, for integers too */
const negateTwice: Rule = (fn, ins) => {
  const arg = fn.insArg0[ins];
  if (!isTemp(arg)) return NO_REF;
  const def = fn.tempDef[refIndex(arg)];
  return def !== 0 &&
    fn.insOp[def] === Op.neg &&
    fn.insCls[def] === fn.insCls[ins] &&
    fn.classOf(fn.insArg0[def]) === fn.insCls[ins]
    ? fn.insArg0[def]
    : NO_REF;
};

// biome-ignore format: table
export const FLOAT_RULES: readonly (readonly [number, readonly Rule[]])[] = [
  [Op.mul, [oneIsNeutral]],
  [Op.div, [oneIsNeutral, divideByPower]],
  [Op.sub, [subtractZero]],
  [Op.neg, [negateTwice]],
];
