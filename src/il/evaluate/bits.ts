/**
 * Values of the evaluator: the bits of a value as an unsigned BigInt, 32 bits for w and s, 64 for l and d. Here is what
 * reads numbers out of them and back, and the conversions, which say what x86 says where a value does not fit.
 */
import { Cls, isFloat, isWide } from '../value-class.js';

const view = new DataView(new ArrayBuffer(8));

export const widthOf = (cls: number): 32 | 64 => (isWide(cls) ? 64 : 32);
export const truncateTo = (cls: number, bits: bigint): bigint => BigInt.asUintN(widthOf(cls), bits);
/** Signed value of an integer class. */
export const signed = (cls: number, bits: bigint): bigint => BigInt.asIntN(widthOf(cls), bits);

/** Number of a floating class. */
export function numberOf(cls: number, bits: bigint): number {
  if (cls === Cls.s) {
    view.setUint32(0, Number(BigInt.asUintN(32, bits)));
    return view.getFloat32(0);
  }
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}

const NAN_SINGLE = 0x7fc00000n;
const NAN_DOUBLE = 0x7ff8000000000000n;

/** Bits of a number at a floating class, rounded to nearest; every NaN becomes the positive quiet one without payload. */
export function bitsOf(cls: number, value: number): bigint {
  if (Number.isNaN(value)) return cls === Cls.s ? NAN_SINGLE : NAN_DOUBLE;
  if (cls === Cls.s) {
    view.setFloat32(0, value);
    return BigInt(view.getUint32(0));
  }
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

/** Float to signed integer, toward zero; the smallest integer when it does not fit or is NaN (cvttsd2si). */
export function toSigned(cls: number, value: number): bigint {
  const width = widthOf(cls);
  const limit = 2n ** BigInt(width - 1);
  if (!Number.isFinite(value)) return limit;
  const whole = BigInt(Math.trunc(value));
  return whole >= -limit && whole < limit ? BigInt.asUintN(width, whole) : limit;
}

/**
 * Float to unsigned integer, toward zero. w: the low half of the signed 64-bit conversion. l: modulo 2^64 above -2^63 and
 * below 2^64, else 2^63 (what cvttsd2si and a correction for the upper half give).
 */
export function toUnsigned(cls: number, value: number): bigint {
  if (cls === Cls.w) return BigInt.asUintN(32, toSigned(Cls.l, value));
  if (Number.isFinite(value)) {
    const whole = BigInt(Math.trunc(value));
    if (whole >= 2n ** 63n && whole < 2n ** 64n) return whole;
  }
  return toSigned(Cls.l, value);
}

/** Integer to float, rounded once: a double on the way to a single would round twice. */
export function fromInteger(cls: number, value: bigint): bigint {
  if (cls === Cls.d) return bitsOf(cls, Number(value));
  const magnitude = value < 0n ? -value : value;
  if (magnitude < 2n ** 53n) return bitsOf(cls, Number(value));
  // Keep the top bits, and whether anything below them is set in the lowest one: enough for the only rounding.
  const kept = (magnitude >> 16n) | (BigInt.asUintN(16, magnitude) === 0n ? 0n : 1n);
  const scaled = Math.fround(Number(kept)) * 65536;
  return bitsOf(cls, value < 0n ? -scaled : scaled);
}

/** A value as a program outside sees it: signed BigInt for integer classes, number for floating ones. */
export const toHost = (cls: number, bits: bigint): bigint | number =>
  isFloat(cls) ? numberOf(cls, bits) : signed(cls, bits);

/** Bits of an argument given from outside at a class. */
export function fromHost(cls: number, value: bigint | number): bigint {
  if (isFloat(cls)) return bitsOf(cls, Number(value));
  return truncateTo(cls, typeof value === 'bigint' ? value : BigInt(Math.trunc(value)));
}
