/**
 * Opcodes that compute: integers wrap, floats are IEEE, comparisons give i32 1 or 0, conversions follow reference §5
 * (float to integer truncates, saturates, and turns NaN into 0).
 */
import { Cls, Op } from '#il';
import type { OpBuilder, Value } from './op-builder.js';
import { type Meaning, type OpRow, row } from './op-row.js';

const { w, l, s, d } = Cls;

const ins1 =
  (op: number, cls: Cls): Meaning =>
  (b, x) =>
    b.ins(op, cls, x);
const ins2 =
  (op: number, cls: Cls): Meaning =>
  (b, x, y) =>
    b.ins(op, cls, x, y);
/** `condition` picks x over y; for NaN operands y is taken by min and max alike. */
const pick =
  (condition: number, cls: Cls): Meaning =>
  (b, x, y) =>
    b.ins(Op.select, cls, b.ins(condition, w, x, y), x, y);
const isZero =
  (equal: number): Meaning =>
  (b, x) =>
    b.ins(equal, w, x, b.int(0));
const complement =
  (cls: Cls): Meaning =>
  (b, x) =>
    b.ins(Op.xor, cls, x, b.int(-1));

/** |MIN| wraps to MIN. The mask is −1 for negative x, else 0. */
const integerAbs =
  (cls: Cls, signShift: number): Meaning =>
  (b, x) => {
    const mask = b.ins(Op.sar, cls, x, b.int(signShift));
    return b.ins(Op.sub, cls, b.ins(Op.xor, cls, x, mask), mask);
  };

const singleAbs: Meaning = (b, x) => b.ins(Op.cast, s, b.ins(Op.and, w, b.ins(Op.cast, w, x), b.int(0x7fffffff)));
const doubleAbs: Meaning = (b, x) =>
  b.ins(Op.cast, d, b.ins(Op.and, l, b.ins(Op.cast, l, x), b.int64(0x7fffffffffffffffn)));

/** Quotient or remainder. −1 is taken apart, since the processor traps on MIN / −1; 0 is the builder's business. */
export const divide = (op: number, cls: Cls): Meaning => {
  const equal = cls === w ? Op.ceqw : Op.ceql;
  return (b, x, y) => {
    if (b.isSafeDivisor(y)) return b.ins(op, cls, x, y);
    b.when(b.ins(equal, w, y, b.int(-1)));
    b.otherwise(op === Op.div ? b.ins(Op.neg, cls, x) : b.int(0));
    return b.end(b.divide(op, cls, x, y));
  };
};

const MIN_I64 = -0x8000000000000000n;
const MAX_I64 = 0x7fffffffffffffffn;

/** The limit on x's side; 0 for NaN. */
const saturated = (b: OpBuilder, x: Value, cls: Cls, min: Value, max: Value): Value => {
  const limit = b.ins(Op.select, cls, b.ins(Op.cltd, w, x, b.double(0)), min, max);
  return b.ins(Op.select, cls, b.ins(Op.cod, w, x, x), limit, b.int(0));
};

/** A 64-bit conversion that does not survive narrowing was out of range: it also gives MIN for every hopeless input. */
export const doubleToI32 = (b: OpBuilder, x: Value): Value => {
  const wide = b.ins(Op.dtosi, l, x);
  const narrow = b.ins(Op.copy, w, wide);
  b.when(b.ins(Op.cnel, w, b.ins(Op.extsw, l, narrow), wide));
  b.otherwise(saturated(b, x, w, b.int(-0x80000000), b.int(0x7fffffff)));
  return b.end(narrow);
};

/** The processor answers MIN to whatever does not fit, and to MIN itself. */
export const doubleToI64 = (b: OpBuilder, x: Value): Value => {
  const wide = b.ins(Op.dtosi, l, x);
  b.when(b.ins(Op.ceql, w, wide, b.int64(MIN_I64)));
  b.otherwise(saturated(b, x, l, b.int64(MIN_I64), b.int64(MAX_I64)));
  return b.end(wide);
};

const widen = (b: OpBuilder, x: Value): Value => b.ins(Op.exts, d, x);

// biome-ignore format: table
export const ARITHMETIC_OPS = {
  // constants
  'i32.const':    row('-- i32',         'i32', 'the immediate',                         (b) => b.imm(0)),
  'i64.const':    row('-- i64',         'i64', 'the immediate',                         (b) => b.imm(0)),
  'f32.const':    row('-- f32',         'f32', 'the immediate',                         (b) => b.imm(0)),
  'f64.const':    row('-- f64',         'f64', 'the immediate',                         (b) => b.imm(0)),
  // 32-bit integers
  'i32.add':      row('i32 i32 -- i32', '',    'wrapping sum',                          ins2(Op.add, w)),
  'i32.sub':      row('i32 i32 -- i32', '',    'wrapping difference',                   ins2(Op.sub, w)),
  'i32.mul':      row('i32 i32 -- i32', '',    'wrapping product',                      ins2(Op.mul, w)),
  'i32.divs':     row('i32 i32 -- i32', '',    'quotient toward zero; 0 raises 11',     divide(Op.div, w)),
  'i32.rems':     row('i32 i32 -- i32', '',    'remainder, sign of the dividend; 0 raises 11', divide(Op.rem, w)),
  'i32.neg':      row('i32 -- i32',     '',    'wrapping negation',                     ins1(Op.neg, w)),
  'i32.abs':      row('i32 -- i32',     '',    'magnitude; MIN stays MIN',              integerAbs(w, 31)),
  'i32.and':      row('i32 i32 -- i32', '',    'bitwise and',                           ins2(Op.and, w)),
  'i32.or':       row('i32 i32 -- i32', '',    'bitwise or',                            ins2(Op.or, w)),
  'i32.xor':      row('i32 i32 -- i32', '',    'bitwise exclusive or',                  ins2(Op.xor, w)),
  'i32.not':      row('i32 -- i32',     '',    'bitwise complement',                    complement(w)),
  'i32.shl':      row('i32 i32 -- i32', '',    'left shift, count modulo 32',           ins2(Op.shl, w)),
  'i32.shr':      row('i32 i32 -- i32', '',    'logical right shift, count modulo 32',  ins2(Op.shr, w)),
  'i32.sar':      row('i32 i32 -- i32', '',    'arithmetic right shift, count modulo 32', ins2(Op.sar, w)),
  'i32.min':      row('i32 i32 -- i32', '',    'the smaller',                           pick(Op.csltw, w)),
  'i32.max':      row('i32 i32 -- i32', '',    'the larger',                            pick(Op.csgtw, w)),
  'i32.eqz':      row('i32 -- i32',     '',    'logical not',                           isZero(Op.ceqw)),
  'i32.eq':       row('i32 i32 -- i32', '',    '=',                                     ins2(Op.ceqw, w)),
  'i32.ne':       row('i32 i32 -- i32', '',    '≠',                                     ins2(Op.cnew, w)),
  'i32.lt':       row('i32 i32 -- i32', '',    '<',                                     ins2(Op.csltw, w)),
  'i32.le':       row('i32 i32 -- i32', '',    '≤',                                     ins2(Op.cslew, w)),
  'i32.gt':       row('i32 i32 -- i32', '',    '>',                                     ins2(Op.csgtw, w)),
  'i32.ge':       row('i32 i32 -- i32', '',    '≥',                                     ins2(Op.csgew, w)),
  'i32.ltu':      row('i32 i32 -- i32', '',    'unsigned <',                            ins2(Op.cultw, w)),
  'i32.geu':      row('i32 i32 -- i32', '',    'unsigned ≥',                            ins2(Op.cugew, w)),
  // 64-bit integers
  'i64.add':      row('i64 i64 -- i64', '',    'wrapping sum',                          ins2(Op.add, l)),
  'i64.sub':      row('i64 i64 -- i64', '',    'wrapping difference',                   ins2(Op.sub, l)),
  'i64.mul':      row('i64 i64 -- i64', '',    'wrapping product',                      ins2(Op.mul, l)),
  'i64.divs':     row('i64 i64 -- i64', '',    'quotient toward zero; 0 raises 11',     divide(Op.div, l)),
  'i64.rems':     row('i64 i64 -- i64', '',    'remainder, sign of the dividend; 0 raises 11', divide(Op.rem, l)),
  'i64.neg':      row('i64 -- i64',     '',    'wrapping negation',                     ins1(Op.neg, l)),
  'i64.abs':      row('i64 -- i64',     '',    'magnitude; MIN stays MIN',              integerAbs(l, 63)),
  'i64.and':      row('i64 i64 -- i64', '',    'bitwise and',                           ins2(Op.and, l)),
  'i64.or':       row('i64 i64 -- i64', '',    'bitwise or',                            ins2(Op.or, l)),
  'i64.xor':      row('i64 i64 -- i64', '',    'bitwise exclusive or',                  ins2(Op.xor, l)),
  'i64.not':      row('i64 -- i64',     '',    'bitwise complement',                    complement(l)),
  'i64.shl':      row('i64 i32 -- i64', '',    'left shift, count modulo 64',           ins2(Op.shl, l)),
  'i64.shr':      row('i64 i32 -- i64', '',    'logical right shift, count modulo 64',  ins2(Op.shr, l)),
  'i64.sar':      row('i64 i32 -- i64', '',    'arithmetic right shift, count modulo 64', ins2(Op.sar, l)),
  'i64.min':      row('i64 i64 -- i64', '',    'the smaller',                           pick(Op.csltl, l)),
  'i64.max':      row('i64 i64 -- i64', '',    'the larger',                            pick(Op.csgtl, l)),
  'i64.eqz':      row('i64 -- i32',     '',    'logical not',                           isZero(Op.ceql)),
  'i64.eq':       row('i64 i64 -- i32', '',    '=',                                     ins2(Op.ceql, w)),
  'i64.ne':       row('i64 i64 -- i32', '',    '≠',                                     ins2(Op.cnel, w)),
  'i64.lt':       row('i64 i64 -- i32', '',    '<',                                     ins2(Op.csltl, w)),
  'i64.le':       row('i64 i64 -- i32', '',    '≤',                                     ins2(Op.cslel, w)),
  'i64.gt':       row('i64 i64 -- i32', '',    '>',                                     ins2(Op.csgtl, w)),
  'i64.ge':       row('i64 i64 -- i32', '',    '≥',                                     ins2(Op.csgel, w)),
  'i64.ltu':      row('i64 i64 -- i32', '',    'unsigned <',                            ins2(Op.cultl, w)),
  'i64.geu':      row('i64 i64 -- i32', '',    'unsigned ≥',                            ins2(Op.cugel, w)),
  // 32-bit floats
  'f32.add':      row('f32 f32 -- f32', '',    'sum',                                   ins2(Op.add, s)),
  'f32.sub':      row('f32 f32 -- f32', '',    'difference',                            ins2(Op.sub, s)),
  'f32.mul':      row('f32 f32 -- f32', '',    'product',                               ins2(Op.mul, s)),
  'f32.div':      row('f32 f32 -- f32', '',    'quotient; x / 0 is ±∞ or NaN',          ins2(Op.div, s)),
  'f32.neg':      row('f32 -- f32',     '',    'sign flipped',                          ins1(Op.neg, s)),
  'f32.abs':      row('f32 -- f32',     '',    'sign cleared',                          singleAbs),
  'f32.sqrt':     row('f32 -- f32',     '',    'square root',                           ins1(Op.sqrt, s)),
  'f32.floor':    row('f32 -- f32',     '',    'toward −∞',                             ins1(Op.floor, s)),
  'f32.ceil':     row('f32 -- f32',     '',    'toward +∞',                             ins1(Op.ceil, s)),
  'f32.trunc':    row('f32 -- f32',     '',    'toward zero',                           ins1(Op.trunc, s)),
  'f32.min':      row('f32 f32 -- f32', '',    'x < y ? x : y',                         pick(Op.clts, s)),
  'f32.max':      row('f32 f32 -- f32', '',    'x > y ? x : y',                         pick(Op.cgts, s)),
  'f32.eq':       row('f32 f32 -- i32', '',    '=',                                     ins2(Op.ceqs, w)),
  'f32.ne':       row('f32 f32 -- i32', '',    '≠, or a NaN',                           ins2(Op.cnes, w)),
  'f32.lt':       row('f32 f32 -- i32', '',    '<',                                     ins2(Op.clts, w)),
  'f32.le':       row('f32 f32 -- i32', '',    '≤',                                     ins2(Op.cles, w)),
  'f32.gt':       row('f32 f32 -- i32', '',    '>',                                     ins2(Op.cgts, w)),
  'f32.ge':       row('f32 f32 -- i32', '',    '≥',                                     ins2(Op.cges, w)),
  // 64-bit floats
  'f64.add':      row('f64 f64 -- f64', '',    'sum',                                   ins2(Op.add, d)),
  'f64.sub':      row('f64 f64 -- f64', '',    'difference',                            ins2(Op.sub, d)),
  'f64.mul':      row('f64 f64 -- f64', '',    'product',                               ins2(Op.mul, d)),
  'f64.div':      row('f64 f64 -- f64', '',    'quotient; x / 0 is ±∞ or NaN',          ins2(Op.div, d)),
  'f64.neg':      row('f64 -- f64',     '',    'sign flipped',                          ins1(Op.neg, d)),
  'f64.abs':      row('f64 -- f64',     '',    'sign cleared',                          doubleAbs),
  'f64.sqrt':     row('f64 -- f64',     '',    'square root',                           ins1(Op.sqrt, d)),
  'f64.floor':    row('f64 -- f64',     '',    'toward −∞',                             ins1(Op.floor, d)),
  'f64.ceil':     row('f64 -- f64',     '',    'toward +∞',                             ins1(Op.ceil, d)),
  'f64.trunc':    row('f64 -- f64',     '',    'toward zero',                           ins1(Op.trunc, d)),
  'f64.min':      row('f64 f64 -- f64', '',    'x < y ? x : y',                         pick(Op.cltd, d)),
  'f64.max':      row('f64 f64 -- f64', '',    'x > y ? x : y',                         pick(Op.cgtd, d)),
  'f64.eq':       row('f64 f64 -- i32', '',    '=',                                     ins2(Op.ceqd, w)),
  'f64.ne':       row('f64 f64 -- i32', '',    '≠, or a NaN',                           ins2(Op.cned, w)),
  'f64.lt':       row('f64 f64 -- i32', '',    '<',                                     ins2(Op.cltd, w)),
  'f64.le':       row('f64 f64 -- i32', '',    '≤',                                     ins2(Op.cled, w)),
  'f64.gt':       row('f64 f64 -- i32', '',    '>',                                     ins2(Op.cgtd, w)),
  'f64.ge':       row('f64 f64 -- i32', '',    '≥',                                     ins2(Op.cged, w)),
  // conversions: `to.from.from-type`
  'i64.from.i32':  row('i32 -- i64',    '',    'sign-extended',                         ins1(Op.extsw, l)),
  'i64.from.u32':  row('i32 -- i64',    '',    'zero-extended',                         ins1(Op.extuw, l)),
  'i32.from.i64':  row('i64 -- i32',    '',    'low 32 bits',                           ins1(Op.copy, w)),
  'i32.from.i8':   row('i32 -- i32',    '',    'low 8 bits, sign-extended',             ins1(Op.extsb, w)),
  'i32.from.u8':   row('i32 -- i32',    '',    'low 8 bits, zero-extended',             ins1(Op.extub, w)),
  'i32.from.i16':  row('i32 -- i32',    '',    'low 16 bits, sign-extended',            ins1(Op.extsh, w)),
  'i32.from.u16':  row('i32 -- i32',    '',    'low 16 bits, zero-extended',            ins1(Op.extuh, w)),
  'f32.from.i32':  row('i32 -- f32',    '',    'nearest',                               ins1(Op.swtof, s)),
  'f32.from.i64':  row('i64 -- f32',    '',    'nearest',                               ins1(Op.sltof, s)),
  'f32.from.f64':  row('f64 -- f32',    '',    'nearest',                               ins1(Op.truncd, s)),
  'f64.from.i32':  row('i32 -- f64',    '',    'exact',                                 ins1(Op.swtof, d)),
  'f64.from.i64':  row('i64 -- f64',    '',    'nearest',                               ins1(Op.sltof, d)),
  'f64.from.f32':  row('f32 -- f64',    '',    'exact',                                 ins1(Op.exts, d)),
  'i32.from.f32':  row('f32 -- i32',    '',    'toward zero, saturating, NaN to 0',     (b, x) => doubleToI32(b, widen(b, x))),
  'i32.from.f64':  row('f64 -- i32',    '',    'toward zero, saturating, NaN to 0',     doubleToI32),
  'i64.from.f32':  row('f32 -- i64',    '',    'toward zero, saturating, NaN to 0',     (b, x) => doubleToI64(b, widen(b, x))),
  'i64.from.f64':  row('f64 -- i64',    '',    'toward zero, saturating, NaN to 0',     doubleToI64),
  'i32.bits.f32':  row('f32 -- i32',    '',    'same bits',                             ins1(Op.cast, w)),
  'f32.bits.i32':  row('i32 -- f32',    '',    'same bits',                             ins1(Op.cast, s)),
  'i64.bits.f64':  row('f64 -- i64',    '',    'same bits',                             ins1(Op.cast, l)),
  'f64.bits.i64':  row('i64 -- f64',    '',    'same bits',                             ins1(Op.cast, d)),
  'i64.from.ptr':  row('ptr -- i64',    '',    'the address',                           (_, x) => x),
  'ptr.from.i64':  row('i64 -- ptr',    '',    'the address',                           (_, x) => x),
  'ptr.from.ref':  row('ref -- ptr',    '',    'the address; the count does not change', (_, x) => x),
  'ref.from.ptr':  row('ptr -- ref',    '',    'the address; the count does not change', (_, x) => x),
} as const satisfies Record<string, OpRow>;
