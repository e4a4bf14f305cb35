/** What operations on dynamic values mean, in plain TypeScript: the model that runtime, opcodes and programs are held against. */
import assert from 'node:assert/strict';
import { ANY, type AnyOperation } from '#bytecode';

export type Dynamic =
  | { readonly type: 'integer' | 'long'; readonly value: bigint }
  | { readonly type: 'double'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'list' };
/** A dynamic value, an i32, or a BASIC error. */
export type ModelResult = Dynamic | number | { readonly error: number };

export const int = (value: number): Dynamic => ({ type: 'integer', value: BigInt(value | 0) });
export const long = (value: bigint): Dynamic => ({ type: 'long', value: BigInt.asIntN(64, value) });
export const double = (value: number): Dynamic => ({ type: 'double', value });
export const text = (value: string): Dynamic => ({ type: 'string', value });
const MISMATCH = { error: 13 } as const;
const ZERO = { error: 11 } as const;

export const NUMBERS: readonly Dynamic[] = [
  ...[0, 1, -1, 7, -7, 0x7fffffff, -0x80000000].map(int),
  ...[
    0n,
    5n,
    -5n,
    1n << 40n,
    (1n << 53n) + 1n,
    -(1n << 47n),
    (1n << 47n) - 1n,
    1n << 47n,
    (1n << 63n) - 1n,
    -(1n << 63n),
  ].map(long),
  ...[0, -0, 1.5, -2.75, 3, 1e10, -1e300, 9007199254740992, Infinity, -Infinity, Number.NaN].map(double),
];
export const OPERANDS: readonly Dynamic[] = [...NUMBERS, ...['', 'abc', 'abd', '12'].map(text), { type: 'list' }];

const isWhole = (x: Dynamic): x is Extract<Dynamic, { value: bigint }> => x.type === 'integer' || x.type === 'long';
const toDouble = (x: Dynamic): number => (x.type === 'string' || x.type === 'list' ? assert.fail() : Number(x.value));
/** §5: toward zero, saturating, NaN to 0. */
export function truncate(x: number, bits: number): bigint {
  if (Number.isNaN(x)) return 0n;
  const limit = 1n << BigInt(bits - 1);
  if (x >= Number(limit)) return limit - 1n;
  return x <= -Number(limit) ? -limit : BigInt(Math.trunc(x));
}
const toWhole = (x: Dynamic): bigint =>
  x.type === 'double' ? truncate(x.value, 64) : isWhole(x) ? x.value : assert.fail();

/** Cut to the narrower type of the two operands' promotion. */
function wrap(value: bigint, ...operands: Dynamic[]): Dynamic {
  return operands.every((x) => x.type === 'integer') ? int(Number(BigInt.asIntN(32, value))) : long(value);
}

/** Digits of |x| to this precision, ties to even as C has it, and the decimal exponent. */
function decimal(x: number, precision: number): { readonly digits: string; readonly power: number } {
  // a double that is a tie ends long before 100 digits, so these decide
  const [mantissa, exponent] = Math.abs(x).toExponential(99).split('e');
  const all = mantissa.replace('.', '');
  const head = BigInt(all.slice(0, precision));
  const rest = all.slice(precision).replace(/0+$/, '');
  const up = rest > '5' || (rest === '5' && head % 2n === 1n);
  const digits = String(up ? head + 1n : head);
  return { digits: digits.slice(0, precision), power: Number(exponent) + digits.length - precision };
}

/** `%.15g` of C (or fewer digits), without sign for NaN. */
export function general(x: number, precision = 15): string {
  if (Number.isNaN(x)) return 'nan';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}inf`;
  if (x === 0) return `${sign}0`;
  const { digits, power } = decimal(x, precision);
  const point = (at: number): string => `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0*$/, '');
  if (power < -4 || power >= precision)
    return `${sign}${point(1)}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  if (power >= 0) return sign + point(power + 1);
  return `${sign}0.${'0'.repeat(-power - 1)}${digits}`.replace(/0+$/, '');
}

export function textOf(x: Dynamic): string {
  return x.type === 'list' ? assert.fail() : x.type === 'double' ? general(x.value) : String(x.value);
}

type Whole = (a: bigint, b: bigint) => bigint;
type Floating = (a: number, b: number) => number;

function arithmetic(x: Dynamic, y: Dynamic, whole: Whole, floating: Floating): ModelResult {
  if (isWhole(x) && isWhole(y)) return wrap(whole(x.value, y.value), x, y);
  if (![x, y].every((one) => isWhole(one) || one.type === 'double')) return MISMATCH;
  return double(floating(toDouble(x), toDouble(y)));
}

function bits(x: Dynamic, y: Dynamic, whole: Whole): ModelResult {
  if (![x, y].every((one) => isWhole(one) || one.type === 'double')) return MISMATCH;
  return wrap(whole(toWhole(x), toWhole(y)), x, y);
}

/** −1, 0, 1, or NaN for no order; null for error 13. Whole numbers and doubles compare exactly. */
function order(x: Dynamic, y: Dynamic): number | null {
  if (x.type === 'string' && y.type === 'string') {
    const [a, b] = [[...x.value], [...y.value]];
    for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
    return Math.sign(a.length - b.length);
  }
  if (x.type === 'string' || y.type === 'string' || x.type === 'list' || y.type === 'list') return null;
  // JavaScript compares bigint and number by value
  if (x.value < y.value) return -1;
  if (x.value > y.value) return 1;
  return Number.isNaN(x.value) || Number.isNaN(y.value) ? Number.NaN : 0;
}

/** Null is "" and NOTHING: it may be asked whether it equals a thing; nothing else that is text may. */
function equality(x: Dynamic, y: Dynamic, wanted: boolean, same: boolean): ModelResult {
  const isThing = (one: Dynamic): boolean => one.type === 'list';
  const isNull = (one: Dynamic): boolean => one.type === 'string' && one.value === '';
  if ((isThing(x) && (isThing(y) || isNull(y))) || (isNull(x) && isThing(y)))
    return (isThing(x) && isThing(y) && same) === wanted ? 1 : 0;
  const c = order(x, y);
  return c === null ? MISMATCH : (c === 0) === wanted ? 1 : 0;
}

const relation =
  (holds: (c: number) => boolean) =>
  (x: Dynamic, y: Dynamic): ModelResult => {
    const c = order(x, y);
    return c === null ? MISMATCH : holds(c) ? 1 : 0;
  };
const divide =
  (compute: Whole) =>
  (x: Dynamic, y: Dynamic): ModelResult => {
    const zero = (isWhole(y) || y.type === 'double') && toWhole(y) === 0n;
    const numbers = [x, y].every((one) => isWhole(one) || one.type === 'double');
    return numbers && zero ? ZERO : bits(x, y, compute);
  };
const fmod = (a: number, b: number): number => a - Math.trunc(a / b) * b;
const floating =
  (compute: Floating) =>
  (x: Dynamic, y: Dynamic): ModelResult =>
    [x, y].every((one) => isWhole(one) || one.type === 'double') ? double(compute(toDouble(x), toDouble(y))) : MISMATCH;
const number =
  (compute: (x: Dynamic) => ModelResult) =>
  (x: Dynamic): ModelResult =>
    x.type === 'string' || x.type === 'list' ? MISMATCH : compute(x);

function add(x: Dynamic, y: Dynamic): ModelResult {
  if (x.type === 'list' || y.type === 'list') return MISMATCH;
  if (x.type === 'string' || y.type === 'string') return text(textOf(x) + textOf(y));
  return arithmetic(
    x,
    y,
    (a, b) => a + b,
    (a, b) => a + b,
  );
}

/** C's pow: 1 to any power and (−1)^±∞ are 1, where JavaScript has NaN. */
function pow(a: number, b: number): number {
  if (a === 1) return 1;
  return a === -1 && !Number.isFinite(b) && !Number.isNaN(b) ? 1 : a ** b;
}

/** `same`: both operands are the same object. Unary operations ignore y. */
export const ANY_MODEL: Readonly<Record<AnyOperation, (x: Dynamic, y: Dynamic, same?: boolean) => ModelResult>> = {
  add,
  sub: (x, y) =>
    arithmetic(
      x,
      y,
      (a, b) => a - b,
      (a, b) => a - b,
    ),
  mul: (x, y) =>
    arithmetic(
      x,
      y,
      (a, b) => a * b,
      (a, b) => a * b,
    ),
  div: floating((a, b) => a / b),
  mod: (x, y) => (isWhole(x) && isWhole(y) && y.value === 0n ? ZERO : arithmetic(x, y, (a, b) => a % b, fmod)),
  pow: floating(pow),
  idiv: divide((a, b) => a / b),
  and: (x, y) => bits(x, y, (a, b) => a & b),
  or: (x, y) => bits(x, y, (a, b) => a | b),
  xor: (x, y) => bits(x, y, (a, b) => a ^ b),
  eqv: (x, y) => bits(x, y, (a, b) => ~(a ^ b)),
  imp: (x, y) => bits(x, y, (a, b) => ~a | b),
  eq: (x, y, same = false) => equality(x, y, true, same),
  ne: (x, y, same = false) => equality(x, y, false, same),
  lt: relation((c) => c < 0),
  le: relation((c) => c <= 0),
  gt: relation((c) => c > 0),
  ge: relation((c) => c >= 0),
  neg: number((x) => (x.type === 'double' ? double(-x.value) : wrap(-toWhole(x), x))),
  not: number((x) => wrap(~toWhole(x), x)),
  truth: (x) =>
    x.type === 'list'
      ? 1
      : x.type === 'string'
        ? Number(x.value !== '')
        : Number(x.type === 'double' ? x.value !== 0 : x.value !== 0n),
  type: (x) => ({ integer: 1, long: 1, double: 2, string: 3, list: 4 })[x.type],
  to_i32: number((x) => (x.type === 'double' ? Number(truncate(x.value, 32)) : Number(BigInt.asIntN(32, toWhole(x))))),
  to_i64: number((x) => long(toWhole(x))),
  to_f32: number((x) => double(Math.fround(toDouble(x)))),
  to_f64: number((x) => double(toDouble(x))),
};

const scratch = new DataView(new ArrayBuffer(8));

/** Raw bits of a number that is not boxed; undefined for what lies in memory. */
export function rawOf(x: Dynamic): bigint | undefined {
  if (x.type === 'integer') return BigInt.asUintN(32, x.value);
  if (x.type === 'double') {
    scratch.setFloat64(0, x.value);
    const pattern = Number.isNaN(x.value) ? ANY.canonicalNaN : scratch.getBigUint64(0);
    return BigInt.asUintN(64, pattern + ANY.doubleOffset);
  }
  if (x.type !== 'long' || BigInt.asIntN(48, x.value) !== x.value) return undefined;
  return (BigInt(ANY.long) << 48n) | BigInt.asUintN(48, x.value);
}
