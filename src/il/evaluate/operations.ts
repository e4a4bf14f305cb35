/** What each operation that only computes gives, from the bits of its arguments. One row per operation, as in ops.ts. */
import { OP_COUNT, OP_NAMES, type OpName } from '../ops.js';
import { Cls, isFloat } from '../value-class.js';
import { bitsOf, fromInteger, numberOf, signed, toSigned, toUnsigned, truncateTo, widthOf } from './bits.js';
import { Trapped } from './evaluation-error.js';

/** Bits of the result; arguments come with the bits of their classes, `cls` is the class of the result. */
export type Operation = (cls: number, a: bigint, b: bigint, c: bigint) => bigint;

type Arithmetic = { readonly int: (a: bigint, b: bigint) => bigint; readonly float: (a: number, b: number) => number };

/** Integers wrap at the class's width; singles are rounded after an operation on doubles, which is exact for + - × ÷ √. */
const arithmetic =
  ({ int, float }: Arithmetic): Operation =>
  (cls, a, b) =>
    isFloat(cls)
      ? bitsOf(cls, float(numberOf(cls, a), numberOf(cls, b)))
      : truncateTo(cls, int(truncateTo(cls, a), truncateTo(cls, b)));

const onBits =
  (apply: (a: bigint, b: bigint) => bigint): Operation =>
  (cls, a, b) =>
    truncateTo(cls, apply(truncateTo(cls, a), truncateTo(cls, b)));

/** Division of whatever signedness; zero and MIN / -1 trap. */
const division =
  (read: (cls: number, bits: bigint) => bigint, apply: (a: bigint, b: bigint) => bigint): Operation =>
  (cls, a, b) => {
    const dividend = read(cls, a);
    const divisor = read(cls, b);
    if (divisor === 0n) throw new Trapped('divisionByZero', 'division by zero');
    if (divisor === -1n && dividend === -(2n ** BigInt(widthOf(cls) - 1))) {
      throw new Trapped('divisionOverflow', 'the quotient does not fit');
    }
    return truncateTo(cls, apply(dividend, divisor));
  };

const divideIntegers = division(signed, (a, b) => a / b);

const divide: Operation = (cls, a, b) =>
  isFloat(cls) ? bitsOf(cls, numberOf(cls, a) / numberOf(cls, b)) : divideIntegers(cls, a, b, 0n);

/** Shifts and rotations: the count is taken modulo the width. */
const shift =
  (apply: (value: bigint, count: bigint, width: bigint, cls: number) => bigint): Operation =>
  (cls, a, b) => {
    const width = BigInt(widthOf(cls));
    return truncateTo(cls, apply(truncateTo(cls, a), b & (width - 1n), width, cls));
  };

const compareInt =
  (argument: number, read: (cls: number, bits: bigint) => bigint, test: (a: bigint, b: bigint) => boolean): Operation =>
  (_cls, a, b) =>
    test(read(argument, a), read(argument, b)) ? 1n : 0n;

const compareFloat =
  (argument: number, test: (a: number, b: number) => boolean): Operation =>
  (_cls, a, b) =>
    test(numberOf(argument, a), numberOf(argument, b)) ? 1n : 0n;

const extend =
  (width: number, read: (width: number, bits: bigint) => bigint): Operation =>
  (cls, a) =>
    truncateTo(cls, read(width, a));

const onFloat =
  (apply: (value: number) => number): Operation =>
  (cls, a) =>
    bitsOf(cls, apply(numberOf(cls, a)));

const countBits =
  (count: (digits: string) => number): Operation =>
  (cls, a) =>
    BigInt(count(truncateTo(cls, a).toString(2).padStart(widthOf(cls), '0')));

function swapBytes(cls: number, a: bigint): bigint {
  let result = 0n;
  let rest = truncateTo(cls, a);
  for (let at = 0; at < widthOf(cls); at += 8) {
    result = (result << 8n) | (rest & 255n);
    rest >>= 8n;
  }
  return result;
}

const isOrdered = (a: number, b: number): boolean => !Number.isNaN(a) && !Number.isNaN(b);
const firstSet = (digits: string, from: string): number => {
  const at = from.indexOf('1');
  return at < 0 ? digits.length : at;
};
const W = Cls.w;
const L = Cls.l;
const S = Cls.s;
const D = Cls.d;
const U = truncateTo;
const { asIntN, asUintN } = BigInt;

/** Operations with memory, calls, parameters, control or time: the machine's own. */
const MACHINE = null;

// biome-ignore format: table
export const EVALUATE: Record<OpName, Operation | null> = {
  nop: MACHINE,
  add: arithmetic({ int: (a, b) => a + b, float: (a, b) => a + b }),
  sub: arithmetic({ int: (a, b) => a - b, float: (a, b) => a - b }),
  mul: arithmetic({ int: (a, b) => a * b, float: (a, b) => a * b }),
  // The sign bit is flipped, of NaN too; no rounding, no NaN made uniform.
  neg: (cls, a) => (isFloat(cls) ? truncateTo(cls, a) ^ (1n << BigInt(widthOf(cls) - 1)) : truncateTo(cls, -a)),
  div: divide,
  udiv: division(U, (a, b) => a / b),
  rem: division(signed, (a, b) => a % b),
  urem: division(U, (a, b) => a % b),
  or: onBits((a, b) => a | b),
  xor: onBits((a, b) => a ^ b),
  and: onBits((a, b) => a & b),
  sar: shift((a, n, _width, cls) => signed(cls, a) >> n),
  shr: shift((a, n) => a >> n),
  shl: shift((a, n) => a << n),
  storeb: MACHINE, storeh: MACHINE, storew: MACHINE, storel: MACHINE, stores: MACHINE, stored: MACHINE,
  loadsb: MACHINE, loadub: MACHINE, loadsh: MACHINE, loaduh: MACHINE, loadsw: MACHINE, loaduw: MACHINE,
  loadl: MACHINE, loads: MACHINE, loadd: MACHINE,
  blit: MACHINE, alloc4: MACHINE, alloc8: MACHINE, alloc16: MACHINE,
  ceqw: compareInt(W, U, (a, b) => a === b),        ceql: compareInt(L, U, (a, b) => a === b),
  cnew: compareInt(W, U, (a, b) => a !== b),        cnel: compareInt(L, U, (a, b) => a !== b),
  csgew: compareInt(W, signed, (a, b) => a >= b),   csgel: compareInt(L, signed, (a, b) => a >= b),
  csgtw: compareInt(W, signed, (a, b) => a > b),    csgtl: compareInt(L, signed, (a, b) => a > b),
  cslew: compareInt(W, signed, (a, b) => a <= b),   cslel: compareInt(L, signed, (a, b) => a <= b),
  csltw: compareInt(W, signed, (a, b) => a < b),    csltl: compareInt(L, signed, (a, b) => a < b),
  cugew: compareInt(W, U, (a, b) => a >= b),        cugel: compareInt(L, U, (a, b) => a >= b),
  cugtw: compareInt(W, U, (a, b) => a > b),         cugtl: compareInt(L, U, (a, b) => a > b),
  culew: compareInt(W, U, (a, b) => a <= b),        culel: compareInt(L, U, (a, b) => a <= b),
  cultw: compareInt(W, U, (a, b) => a < b),         cultl: compareInt(L, U, (a, b) => a < b),
  ceqs: compareFloat(S, (a, b) => a === b),         ceqd: compareFloat(D, (a, b) => a === b),
  cges: compareFloat(S, (a, b) => a >= b),          cged: compareFloat(D, (a, b) => a >= b),
  cgts: compareFloat(S, (a, b) => a > b),           cgtd: compareFloat(D, (a, b) => a > b),
  cles: compareFloat(S, (a, b) => a <= b),          cled: compareFloat(D, (a, b) => a <= b),
  clts: compareFloat(S, (a, b) => a < b),           cltd: compareFloat(D, (a, b) => a < b),
  cnes: compareFloat(S, (a, b) => a !== b),         cned: compareFloat(D, (a, b) => a !== b),
  cos: compareFloat(S, isOrdered),                  cod: compareFloat(D, isOrdered),
  cuos: compareFloat(S, (a, b) => !isOrdered(a, b)), cuod: compareFloat(D, (a, b) => !isOrdered(a, b)),
  extsb: extend(8, asIntN),   extub: extend(8, asUintN),
  extsh: extend(16, asIntN),  extuh: extend(16, asUintN),
  extsw: extend(32, asIntN),  extuw: extend(32, asUintN),
  exts: (_cls, a) => bitsOf(D, numberOf(S, a)),
  truncd: (_cls, a) => bitsOf(S, numberOf(D, a)),
  stosi: (cls, a) => toSigned(cls, numberOf(S, a)),
  stoui: (cls, a) => toUnsigned(cls, numberOf(S, a)),
  dtosi: (cls, a) => toSigned(cls, numberOf(D, a)),
  dtoui: (cls, a) => toUnsigned(cls, numberOf(D, a)),
  swtof: (cls, a) => fromInteger(cls, signed(W, a)),
  uwtof: (cls, a) => fromInteger(cls, U(W, a)),
  sltof: (cls, a) => fromInteger(cls, signed(L, a)),
  ultof: (cls, a) => fromInteger(cls, U(L, a)),
  cast: (cls, a) => truncateTo(cls, a),
  copy: (cls, a) => truncateTo(cls, a),
  par: MACHINE, parc: MACHINE, pare: MACHINE, arg: MACHINE, argc: MACHINE, arge: MACHINE, argv: MACHINE,
  call: MACHINE, vastart: MACHINE, vaarg: MACHINE,
  phi: MACHINE, dbgloc: MACHINE,
  select: (cls, a, b, c) => truncateTo(cls, U(W, a) !== 0n ? b : c),
  clz: countBits((digits) => firstSet(digits, digits)),
  ctz: countBits((digits) => firstSet(digits, [...digits].reverse().join(''))),
  popcnt: countBits((digits) => digits.replaceAll('0', '').length),
  bswap: swapBytes,
  rotl: shift((a, n, width) => (a << n) | (a >> (width - n))),
  rotr: shift((a, n, width) => (a >> n) | (a << (width - n))),
  sqrt: onFloat(Math.sqrt),
  floor: onFloat(Math.floor),
  ceil: onFloat(Math.ceil),
  trunc: onFloat(Math.trunc),
  live: MACHINE, guard: MACHINE, state: MACHINE,
  divt: divideIntegers,
  remt: division(signed, (a, b) => a % b),
};

/** The same by operation number. */
export const OPERATIONS: readonly (Operation | null)[] = Array.from(
  { length: OP_COUNT },
  (_, op) => EVALUATE[OP_NAMES[op]],
);
