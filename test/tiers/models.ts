/** What every computing opcode means, once more, in plain JavaScript; and the edge values of each type. */
import { ValueType } from '#bytecode';

export type Operand = bigint | number;

export const EDGES: Readonly<Record<number, readonly Operand[]>> = {
  [ValueType.i32]: [0n, 1n, -1n, 7n, -3n, 33n, 255n, 0x8000n, -0x80000000n, 0x7fffffffn],
  [ValueType.i64]: [0n, 1n, -1n, 7n, -3n, 63n, -0x80000000n, 0x123456789abn, -(2n ** 63n), 2n ** 63n - 1n],
  [ValueType.f32]: [0, -0, 1, -1.5, 2.75, 1e30, -1e10, 0.1, Infinity, -Infinity, NaN].map(Math.fround),
  [ValueType.f64]: [0, -0, 1, -1.5, 2.75, 2147483648.5, -2147483649, 9.3e18, -1e300, Infinity, -Infinity, NaN],
  [ValueType.ref]: [0n, 0x10000n],
  [ValueType.ptr]: [0n, 0x10000n, -8n],
};
export const ZERO_DIVISION = Symbol('error 11');
export type Model = (...operands: never[]) => Operand | typeof ZERO_DIVISION;

const wrap = (bits: number, value: bigint): bigint => BigInt.asIntN(bits, value);
const integer = (bits: number): Record<string, Model> => {
  const w = (value: bigint): bigint => wrap(bits, value);
  const unsigned = (value: bigint): bigint => BigInt.asUintN(bits, value);
  const count = (value: bigint): bigint => BigInt.asUintN(32, value) % BigInt(bits);
  const truth = (value: boolean): bigint => (value ? 1n : 0n);
  return {
    add: (x: bigint, y: bigint) => w(x + y),
    sub: (x: bigint, y: bigint) => w(x - y),
    mul: (x: bigint, y: bigint) => w(x * y),
    divs: (x: bigint, y: bigint) => (y === 0n ? ZERO_DIVISION : w(x / y)),
    rems: (x: bigint, y: bigint) => (y === 0n ? ZERO_DIVISION : w(x % y)),
    neg: (x: bigint) => w(-x),
    abs: (x: bigint) => w(x < 0n ? -x : x),
    and: (x: bigint, y: bigint) => x & y,
    or: (x: bigint, y: bigint) => x | y,
    xor: (x: bigint, y: bigint) => x ^ y,
    not: (x: bigint) => ~x,
    shl: (x: bigint, y: bigint) => w(x << count(y)),
    shr: (x: bigint, y: bigint) => w(unsigned(x) >> count(y)),
    sar: (x: bigint, y: bigint) => x >> count(y),
    min: (x: bigint, y: bigint) => (x < y ? x : y),
    max: (x: bigint, y: bigint) => (x > y ? x : y),
    eqz: (x: bigint) => truth(x === 0n),
    eq: (x: bigint, y: bigint) => truth(x === y),
    ne: (x: bigint, y: bigint) => truth(x !== y),
    lt: (x: bigint, y: bigint) => truth(x < y),
    le: (x: bigint, y: bigint) => truth(x <= y),
    gt: (x: bigint, y: bigint) => truth(x > y),
    ge: (x: bigint, y: bigint) => truth(x >= y),
    ltu: (x: bigint, y: bigint) => truth(unsigned(x) < unsigned(y)),
    geu: (x: bigint, y: bigint) => truth(unsigned(x) >= unsigned(y)),
  };
};
const pick = (condition: boolean, x: number, y: number): number => (condition ? x : y);
const float = (round: (value: number) => number): Record<string, Model> => {
  const truth = (value: boolean): bigint => (value ? 1n : 0n);
  return {
    add: (x: number, y: number) => round(x + y),
    sub: (x: number, y: number) => round(x - y),
    mul: (x: number, y: number) => round(x * y),
    div: (x: number, y: number) => round(x / y),
    neg: (x: number) => -x,
    abs: (x: number) => Math.abs(x),
    sqrt: (x: number) => round(Math.sqrt(x)),
    floor: (x: number) => Math.floor(x),
    ceil: (x: number) => Math.ceil(x),
    trunc: (x: number) => Math.trunc(x),
    // Not Math.min: NaN picks the second operand, and zeros are equal.
    min: (x: number, y: number) => pick(x < y, x, y),
    max: (x: number, y: number) => pick(x > y, x, y),
    eq: (x: number, y: number) => truth(x === y),
    ne: (x: number, y: number) => truth(x !== y),
    lt: (x: number, y: number) => truth(x < y),
    le: (x: number, y: number) => truth(x <= y),
    gt: (x: number, y: number) => truth(x > y),
    ge: (x: number, y: number) => truth(x >= y),
  };
};
const toInteger =
  (bits: number) =>
  (x: number): bigint => {
    if (Number.isNaN(x)) return 0n;
    const [min, max] = [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n];
    if (x >= Number(max)) return max;
    return x <= Number(min) ? min : BigInt(Math.trunc(x));
  };
const view = new DataView(new ArrayBuffer(8));
const same = (x: bigint): bigint => x;

export const MODELS: Readonly<Record<string, Model>> = {
  ...prefixed('i32', integer(32)),
  ...prefixed('i64', integer(64)),
  ...prefixed('f32', float(Math.fround)),
  ...prefixed(
    'f64',
    float((value) => value),
  ),
  'i64.from.i32': same,
  'i64.from.u32': (x: bigint) => BigInt.asUintN(32, x),
  'i32.from.i64': (x: bigint) => wrap(32, x),
  'i32.from.i8': (x: bigint) => wrap(8, x),
  'i32.from.u8': (x: bigint) => BigInt.asUintN(8, x),
  'i32.from.i16': (x: bigint) => wrap(16, x),
  'i32.from.u16': (x: bigint) => BigInt.asUintN(16, x),
  'f32.from.i32': (x: bigint) => Math.fround(Number(x)),
  'f32.from.i64': (x: bigint) => Math.fround(Number(x)),
  'f32.from.f64': (x: number) => Math.fround(x),
  'f64.from.i32': (x: bigint) => Number(x),
  'f64.from.i64': (x: bigint) => Number(x),
  'f64.from.f32': (x: number) => x,
  'i32.from.f32': toInteger(32),
  'i32.from.f64': toInteger(32),
  'i64.from.f32': toInteger(64),
  'i64.from.f64': toInteger(64),
  'i32.bits.f32': (x: number) => {
    view.setFloat32(0, x);
    return BigInt(view.getInt32(0));
  },
  'f32.bits.i32': (x: bigint) => {
    view.setInt32(0, Number(x));
    return view.getFloat32(0);
  },
  'i64.bits.f64': (x: number) => {
    view.setFloat64(0, x);
    return view.getBigInt64(0);
  },
  'f64.bits.i64': (x: bigint) => {
    view.setBigInt64(0, x);
    return view.getFloat64(0);
  },
  'i64.from.ptr': same,
  'ptr.from.i64': same,
  'ptr.from.ref': same,
  'ref.from.ptr': same,
};

function prefixed(prefix: string, models: Record<string, Model>): Record<string, Model> {
  return Object.fromEntries(Object.entries(models).map(([name, model]) => [`${prefix}.${name}`, model]));
}

/** Runs a model on operands of the right number and types. */
export const run = (model: Model, operands: readonly Operand[]): ReturnType<Model> => model(...(operands as never[]));
