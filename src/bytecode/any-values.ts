/**
 * The dynamic type in terms of the builder (docs/tiers.md, `any`): what a value is, and how it is boxed and counted. Tests come
 * as shifts rather than comparisons with 64-bit constants, which would take a register each.
 */
import { Cls, Op } from '#il';
import { ANY } from './layout.js';
import type { OpBuilder, Value } from './op-builder.js';
import { releaseReference, retainReference } from './opcodes-memory.js';

const { w, l, d } = Cls;

const PAYLOAD = (1n << BigInt(ANY.tagShift)) - 1n;

/** Bits 63…48 as an i32. */
export const anyTag = (b: OpBuilder, x: Value): Value => b.ins(Op.copy, w, b.ins(Op.shr, l, x, b.int(ANY.tagShift)));

/** 1 when x is an INTEGER; of `x or y`: when both are. */
export const isAnyInteger = (b: OpBuilder, x: Value): Value =>
  b.ins(Op.ceql, w, b.ins(Op.shr, l, x, b.int(32)), b.int(0));
/** 1 when x is a DOUBLE. */
export const isAnyDouble = (b: OpBuilder, x: Value): Value =>
  b.ins(Op.cugel, w, b.ins(Op.shr, l, x, b.int(ANY.tagShift)), b.int(ANY.doubleTag));
/** 1 when x is a reference or a boxed LONG: its payload is a counted pointer or null. */
export const isAnyCounted = (b: OpBuilder, x: Value): Value =>
  b.ins(Op.cultw, w, b.ins(Op.sub, w, anyTag(b, x), b.int(ANY.boxedLong)), b.int(2));

/** The i32 of an INTEGER. */
export const unboxInteger = (b: OpBuilder, x: Value): Value => b.ins(Op.copy, w, x);
/** The f64 of a DOUBLE. */
export const unboxDouble = (b: OpBuilder, x: Value): Value =>
  b.ins(Op.cast, d, b.ins(Op.sub, l, x, b.int64(ANY.doubleOffset)));
/** The pointer of a reference or a boxed LONG. */
export const unboxPointer = (b: OpBuilder, x: Value): Value => b.ins(Op.and, l, x, b.int64(PAYLOAD));

export const boxInteger = (b: OpBuilder, x: Value): Value => b.ins(Op.extuw, l, x);
/** NaN becomes the one NaN: others would run into the tags of something else. */
export const boxDouble = (b: OpBuilder, x: Value): Value => {
  const bits = b.ins(Op.select, l, b.ins(Op.cod, w, x, x), b.ins(Op.cast, l, x), b.int64(ANY.canonicalNaN));
  return b.ins(Op.add, l, bits, b.int64(ANY.doubleOffset));
};
/** A LONG: in 48 bits when it fits, else in a fresh box. */
export const boxLong = (b: OpBuilder, x: Value): Value => {
  const spare = b.int(64 - ANY.tagShift);
  const kept = b.ins(Op.sar, l, b.ins(Op.shl, l, x, spare), spare);
  b.when(b.ins(Op.ceql, w, kept, x), 'likely');
  b.otherwise(b.ins(Op.or, l, b.ins(Op.and, l, x, b.int64(PAYLOAD)), b.int64(1n << BigInt(ANY.tagShift))));
  return b.end(b.runtime('fb_any_box_long', [x]));
};
/** Counts nothing: who owned the reference owns the value. */
export const boxReference = (b: OpBuilder, x: Value): Value =>
  b.ins(Op.or, l, x, b.int64(BigInt(ANY.reference) << BigInt(ANY.tagShift)));

/** One count more; nothing for numbers. */
export const retainAny = (b: OpBuilder, x: Value): Value => {
  if (b.isUncounted(x)) return x;
  b.when(isAnyCounted(b, x));
  retainReference(b, unboxPointer(b, x));
  b.end();
  return x;
};

/** One count less; nothing for numbers. */
export const releaseAny = (b: OpBuilder, x: Value): undefined => {
  if (b.isUncounted(x)) return;
  b.when(isAnyCounted(b, x));
  releaseReference(b, unboxPointer(b, x));
  b.end();
};
