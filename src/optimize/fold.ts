/**
 * Constant folding: the value of an operation on constants, exactly as the machine computes it (il/ops.ts has the
 * meanings). Answers NO_REF where folding could change behaviour: operations that would trap and float-to-integer
 * conversions out of range. A `w` operation reads only the low half of its constants.
 */
import { Cls, ConstKind, type IlFunction, isConst, NO_REF, Op, type OpName, type Ref, refIndex } from '#il';

type Int = (x: bigint, y: bigint, bits: number) => bigint | boolean | null;
type Float = (x: number, y: number) => number | boolean;

const unsigned = (value: bigint, bits: number): bigint => BigInt.asUintN(bits, value);
const count = (y: bigint, bits: number): bigint => y & BigInt(bits - 1);
const minimum = (bits: number): bigint => -(1n << BigInt(bits - 1));
const divisible = (x: bigint, y: bigint, bits: number): boolean => y !== 0n && !(x === minimum(bits) && y === -1n);

function leadingZeros(value: bigint, bits: number): bigint {
  return BigInt(bits - (value === 0n ? 0 : value.toString(2).length));
}

function trailingZeros(value: bigint, bits: number): bigint {
  return value === 0n ? BigInt(bits) : BigInt((value & -value).toString(2).length - 1);
}

function reverseBytes(value: bigint, bits: number): bigint {
  let result = 0n;
  for (let at = 0; at < bits; at += 8) result = (result << 8n) | ((value >> BigInt(at)) & 0xffn);
  return result;
}

const rotateLeft = (x: bigint, by: bigint, bits: number): bigint => {
  const value = unsigned(x, bits);
  return (value << by) | (value >> (BigInt(bits) - by));
};

/** Integer operations; operands are sign-extended from `bits`, results are wrapped by the caller. */
// biome-ignore format: table
const INTEGER: { readonly [K in OpName]?: Int } = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  neg: (x) => -x,
  div: (x, y, bits) => (divisible(x, y, bits) ? x / y : null),
  rem: (x, y, bits) => (divisible(x, y, bits) ? x % y : null),
  udiv: (x, y, bits) => (y === 0n ? null : unsigned(x, bits) / unsigned(y, bits)),
  urem: (x, y, bits) => (y === 0n ? null : unsigned(x, bits) % unsigned(y, bits)),
  or: (x, y) => x | y,
  xor: (x, y) => x ^ y,
  and: (x, y) => x & y,
  sar: (x, y, bits) => x >> count(y, bits),
  shr: (x, y, bits) => unsigned(x, bits) >> count(y, bits),
  shl: (x, y, bits) => x << count(y, bits),
  rotl: (x, y, bits) => rotateLeft(x, count(y, bits), bits),
  rotr: (x, y, bits) => rotateLeft(x, count(-y, bits), bits),
  clz: (x, _, bits) => leadingZeros(unsigned(x, bits), bits),
  ctz: (x, _, bits) => trailingZeros(unsigned(x, bits), bits),
  popcnt: (x, _, bits) => BigInt(unsigned(x, bits).toString(2).replaceAll('0', '').length),
  bswap: (x, _, bits) => reverseBytes(unsigned(x, bits), bits),
  extsb: (x) => BigInt.asIntN(8, x),
  extub: (x) => BigInt.asUintN(8, x),
  extsh: (x) => BigInt.asIntN(16, x),
  extuh: (x) => BigInt.asUintN(16, x),
  extsw: (x) => BigInt.asIntN(32, x),
  extuw: (x) => BigInt.asUintN(32, x),
  copy: (x) => x,
};

const COMPARE_INTEGER: { readonly [name: string]: (x: bigint, y: bigint) => boolean } = {
  eq: (x, y) => x === y,
  ne: (x, y) => x !== y,
  ge: (x, y) => x >= y,
  gt: (x, y) => x > y,
  le: (x, y) => x <= y,
  lt: (x, y) => x < y,
};
const COMPARE_FLOAT: { readonly [name: string]: Float } = {
  eq: (x, y) => x === y,
  ne: (x, y) => x !== y,
  ge: (x, y) => x >= y,
  gt: (x, y) => x > y,
  le: (x, y) => x <= y,
  lt: (x, y) => x < y,
  o: (x, y) => !Number.isNaN(x) && !Number.isNaN(y),
  uo: (x, y) => Number.isNaN(x) || Number.isNaN(y),
};
const FLOAT: { readonly [K in OpName]?: Float } = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  div: (x, y) => x / y,
  neg: (x) => -x,
  copy: (x) => x,
  sqrt: (x) => Math.sqrt(x),
  floor: (x) => Math.floor(x),
  ceil: (x) => Math.ceil(x),
  trunc: (x) => Math.trunc(x),
};

/** How one operation folds: by integers, by floats, or between the two. */
type Fold = (fn: IlFunction, cls: number, a: Ref, b: Ref) => Ref;
const FOLDS: (Fold | undefined)[] = [];

const bitsOf = (cls: number): number => (cls === Cls.l ? 64 : 32);

/** Integer value of a constant at a width, sign-extended; null for symbols and floats of the wrong kind. */
function intOf(fn: IlFunction, ref: Ref, bits: number): bigint | null {
  if (!isConst(ref)) return null;
  const kind = fn.constKind[refIndex(ref)];
  return kind === ConstKind.symbol || kind === ConstKind.threadSymbol ? null : BigInt.asIntN(bits, fn.constInt(ref));
}

/** Float value of a constant; null when it is not one of that class (an integer literal used as its bits, a symbol). */
function floatOf(fn: IlFunction, ref: Ref, cls: number): number | null {
  if (!isConst(ref)) return null;
  const kind = fn.constKind[refIndex(ref)];
  return kind === (cls === Cls.s ? ConstKind.single : ConstKind.double) ? fn.constFloat(ref) : null;
}

const makeFloat = (fn: IlFunction, cls: number, value: number): Ref =>
  // A NaN's sign and payload are the machine's business.
  Number.isNaN(value) ? NO_REF : cls === Cls.s ? fn.single(Math.fround(value)) : fn.double(value);

function foldIntegers(compute: Int, fn: IlFunction, cls: number, a: Ref, b: Ref): Ref {
  const bits = bitsOf(cls);
  const x = intOf(fn, a, bits);
  const y = b === NO_REF ? 0n : intOf(fn, b, bits);
  if (x === null || y === null) return NO_REF;
  const result = compute(x, y, bits);
  return typeof result === 'bigint' ? fn.int64(BigInt.asIntN(bits, result)) : NO_REF;
}

function foldFloats(compute: Float, fn: IlFunction, cls: number, a: Ref, b: Ref): Ref {
  const x = floatOf(fn, a, cls);
  const y = b === NO_REF ? 0 : floatOf(fn, b, cls);
  if (x === null || y === null) return NO_REF;
  const result = compute(x, y);
  return typeof result === 'number' ? makeFloat(fn, cls, result) : NO_REF;
}

for (const name of Object.keys(Op) as OpName[]) {
  const integer = INTEGER[name];
  const float = FLOAT[name];
  if (integer !== undefined || float !== undefined) {
    FOLDS[Op[name]] = (fn, cls, a, b) => {
      if (cls >= Cls.s) return float === undefined ? NO_REF : foldFloats(float, fn, cls, a, b);
      return integer === undefined ? NO_REF : foldIntegers(integer, fn, cls, a, b);
    };
  }
  const integers = /^c(s|u|)(eq|ne|ge|gt|le|lt)([wl])$/.exec(name);
  const floats = /^c(eq|ne|ge|gt|le|lt|o|uo)([sd])$/.exec(name);
  if (integers !== null)
    FOLDS[Op[name]] = compareIntegers(integers[1] === 'u', integers[2], integers[3] === 'l' ? 64 : 32);
  else if (floats !== null) FOLDS[Op[name]] = compareFloats(floats[1], floats[2] === 's' ? Cls.s : Cls.d);
}

function compareFloats(relation: string, argCls: number): Fold {
  const test = COMPARE_FLOAT[relation];
  return (fn, _cls, a, b) => {
    const x = floatOf(fn, a, argCls);
    const y = floatOf(fn, b, argCls);
    return x === null || y === null ? NO_REF : fn.int(test(x, y) ? 1 : 0);
  };
}

function compareIntegers(isUnsigned: boolean, relation: string, bits: number): Fold {
  const test = COMPARE_INTEGER[relation];
  return (fn, _cls, a, b) => {
    const x = intOf(fn, a, bits);
    const y = intOf(fn, b, bits);
    if (x === null || y === null) return NO_REF;
    return fn.int((isUnsigned ? test(unsigned(x, bits), unsigned(y, bits)) : test(x, y)) ? 1 : 0);
  };
}

function toInteger(fromCls: number): Fold {
  return (fn, cls, a) => {
    const x = floatOf(fn, a, fromCls);
    const limit = cls === Cls.l ? 2 ** 63 : 2 ** 31;
    if (x === null || !(Math.trunc(x) >= -limit && Math.trunc(x) < limit)) return NO_REF;
    return fn.int64(BigInt(Math.trunc(x)));
  };
}

function toFloat(bits: number, isUnsigned: boolean): Fold {
  return (fn, cls, a) => {
    const x = intOf(fn, a, bits);
    if (x === null) return NO_REF;
    const value = isUnsigned ? unsigned(x, bits) : x;
    // From 64 bits to f32 there would be two roundings (f64, then f32): only exact ones fold.
    if (cls === Cls.s && BigInt(Number(value)) !== value) return NO_REF;
    return makeFloat(fn, cls, Number(value));
  };
}

FOLDS[Op.stosi] = toInteger(Cls.s);
FOLDS[Op.dtosi] = toInteger(Cls.d);
FOLDS[Op.swtof] = toFloat(32, false);
FOLDS[Op.uwtof] = toFloat(32, true);
FOLDS[Op.sltof] = toFloat(64, false);
FOLDS[Op.ultof] = toFloat(64, true);
FOLDS[Op.exts] = (fn, _cls, a) => {
  const x = floatOf(fn, a, Cls.s);
  return x === null ? NO_REF : makeFloat(fn, Cls.d, x);
};
FOLDS[Op.truncd] = (fn, _cls, a) => {
  const x = floatOf(fn, a, Cls.d);
  return x === null ? NO_REF : makeFloat(fn, Cls.s, x);
};

/** The constant an operation gives on constant arguments, or NO_REF. `b` is NO_REF for one argument. */
export function foldConstants(fn: IlFunction, op: number, cls: number, a: Ref, b: Ref): Ref {
  if (!isConst(a) || (b !== NO_REF && !isConst(b))) return NO_REF;
  const fold = FOLDS[op];
  return fold === undefined ? NO_REF : fold(fn, cls, a, b);
}
