/**
 * Operations on the dynamic type, once. A row says what an operation does to two INTEGERs and to two DOUBLEs, in terms of the builder;
 * everything else (mixed numbers, LONG, strings, errors) is the business of its routine, which takes any operands.
 *
 * `expandAnyOperation` makes of a row what interpreter and baseline run: note what was seen, the two short ways inline, else the
 * routine. The optimizer takes the forms themselves, behind guards on what the feedback says.
 *
 * Operands are borrowed, results owned. INTEGER op INTEGER wraps; `/` and `^` give DOUBLE (reference §4.2).
 */
import { Cls, Op } from '#il';
import { boxDouble, boxInteger, isAnyDouble, isAnyInteger, unboxDouble, unboxInteger } from './any-values.js';
import { ANY_SEEN, ListTag } from './layout.js';
import { NO_VALUE, type OpBuilder, type Value } from './op-builder.js';
import { divide, doubleToI32, doubleToI64 } from './opcodes-arithmetic.js';

const { w, l, s, d } = Cls;

/** An operation on unboxed operands of one type; y is NO_VALUE when there is one operand. */
export type AnyForm = {
  readonly gives: 'i32' | 'i64' | 'f32' | 'f64';
  readonly compute: (b: OpBuilder, x: Value, y: Value) => Value;
};

export type AnyOperationRow = {
  readonly operands: 1 | 2;
  /** `any`: the form's value is boxed; else it is the result as it is. */
  readonly result: 'any' | 'i32' | 'i64' | 'f32' | 'f64';
  /** Operands are the i32 of INTEGERs. */
  readonly integers: AnyForm;
  /** Operands are f64; null when DOUBLEs have no short way. */
  readonly doubles: AnyForm | null;
  /** An INTEGER beside a DOUBLE is converted to DOUBLE, and the form for doubles applies. */
  readonly promotes: boolean;
};

const form = (gives: AnyForm['gives'], compute: AnyForm['compute']): AnyForm => ({ gives, compute });
const ins = (gives: 'i32' | 'f64', op: number): AnyForm =>
  form(gives, (b, x, y) => b.ins(op, gives === 'i32' ? w : d, x, y));
const compare = (op: number): AnyForm => form('i32', (b, x, y) => b.ins(op, w, x, y));

/** On both number types, with promotion. */
const both = (integers: AnyForm, doubles: AnyForm): AnyOperationRow => ({
  operands: 2,
  result: 'any',
  integers,
  doubles,
  promotes: true,
});
/** On whole numbers. */
const whole = (integers: AnyForm): AnyOperationRow => ({
  operands: 2,
  result: 'any',
  integers,
  doubles: null,
  promotes: false,
});
const relation = (integers: number, doubles: number): AnyOperationRow => ({
  operands: 2,
  result: 'i32',
  integers: compare(integers),
  doubles: compare(doubles),
  promotes: true,
});
const unary = (result: AnyOperationRow['result'], integers: AnyForm, doubles: AnyForm | null): AnyOperationRow => ({
  operands: 1,
  result,
  integers,
  doubles,
  promotes: false,
});

const toDouble = (b: OpBuilder, x: Value): Value => b.ins(Op.swtof, d, x);
const complement = (b: OpBuilder, x: Value): Value => b.ins(Op.xor, w, x, b.int(-1));
const divs = divide(Op.div, w);
const rems = divide(Op.rem, w);

// biome-ignore format: table
export const ANY_OPERATIONS = {
  add:    both(ins('i32', Op.add), ins('f64', Op.add)),
  sub:    both(ins('i32', Op.sub), ins('f64', Op.sub)),
  mul:    both(ins('i32', Op.mul), ins('f64', Op.mul)),
  div:    both(form('f64', (b, x, y) => b.ins(Op.div, d, toDouble(b, x), toDouble(b, y))), ins('f64', Op.div)),
  mod:    both(form('i32', (b, x, y) => rems(b, x, y, NO_VALUE) as Value), form('f64', (b, x, y) => b.runtime('fb_mod', [x, y]))),
  pow:    both(form('f64', (b, x, y) => b.runtime('fb_pow', [toDouble(b, x), toDouble(b, y)])), form('f64', (b, x, y) => b.runtime('fb_pow', [x, y]))),
  idiv:   whole(form('i32', (b, x, y) => divs(b, x, y, NO_VALUE) as Value)),
  and:    whole(ins('i32', Op.and)),
  or:     whole(ins('i32', Op.or)),
  xor:    whole(ins('i32', Op.xor)),
  eqv:    whole(form('i32', (b, x, y) => complement(b, b.ins(Op.xor, w, x, y)))),
  imp:    whole(form('i32', (b, x, y) => b.ins(Op.or, w, complement(b, x), y))),
  eq:     relation(Op.ceqw,  Op.ceqd),
  ne:     relation(Op.cnew,  Op.cned),
  lt:     relation(Op.csltw, Op.cltd),
  le:     relation(Op.cslew, Op.cled),
  gt:     relation(Op.csgtw, Op.cgtd),
  ge:     relation(Op.csgew, Op.cged),
  neg:    unary('any', form('i32', (b, x) => b.ins(Op.neg, w, x)), form('f64', (b, x) => b.ins(Op.neg, d, x))),
  not:    unary('any', form('i32', complement),                    null),
  truth:  unary('i32', form('i32', (b, x) => b.ins(Op.cnew, w, x, b.int(0))), form('i32', (b, x) => b.ins(Op.cned, w, x, b.double(0)))),
  type:   unary('i32', form('i32', (b) => b.int(ListTag.int)),     form('i32', (b) => b.int(ListTag.float))),
  to_i32: unary('i32', form('i32', (_, x) => x),                   form('i32', doubleToI32)),
  to_i64: unary('i64', form('i64', (b, x) => b.ins(Op.extsw, l, x)), form('i64', doubleToI64)),
  to_f32: unary('f32', form('f32', (b, x) => b.ins(Op.swtof, s, x)), form('f32', (b, x) => b.ins(Op.truncd, s, x))),
  to_f64: unary('f64', form('f64', toDouble),                      form('f64', (_, x) => x)),
} as const satisfies Record<string, AnyOperationRow>;
export type AnyOperation = keyof typeof ANY_OPERATIONS;

/** A form's value as the operation's result: boxed when the result is dynamic. */
export function boxFormValue(b: OpBuilder, row: AnyOperationRow, { gives }: AnyForm, value: Value): Value {
  if (row.result !== 'any') return value;
  return gives === 'i32' ? boxInteger(b, value) : boxDouble(b, value);
}

/** The generic code of an operation: what it saw goes into feedback immediate `k`, where the builder records. */
export function expandAnyOperation(b: OpBuilder, operation: AnyOperation, x: Value, y: Value, k: number): Value {
  const row: AnyOperationRow = ANY_OPERATIONS[operation];
  const isBinary = row.operands === 2;
  const feedback = b.feedback(k);

  b.when(isAnyInteger(b, isBinary ? b.ins(Op.or, l, x, y) : x), 'likely');
  note(b, feedback, ANY_SEEN.integer, isBinary);
  const ofIntegers = row.integers.compute(b, unboxInteger(b, x), isBinary ? unboxInteger(b, y) : NO_VALUE);
  b.otherwise(boxFormValue(b, row, row.integers, ofIntegers));
  if (row.doubles !== null) {
    const areDoubles = isBinary ? b.ins(Op.and, w, isAnyDouble(b, x), isAnyDouble(b, y)) : isAnyDouble(b, x);
    b.when(areDoubles, 'likely');
    note(b, feedback, ANY_SEEN.double, isBinary);
    const ofDoubles = row.doubles.compute(b, unboxDouble(b, x), isBinary ? unboxDouble(b, y) : NO_VALUE);
    b.otherwise(boxFormValue(b, row, row.doubles, ofDoubles));
  }
  const general = callAnyRoutine(b, operation, x, y, feedback);
  return row.doubles === null ? b.end(general) : b.end(b.end(general));
}

/** The routine that takes operands of all types; notes them first unless `feedback` is NO_VALUE. */
export function callAnyRoutine(b: OpBuilder, operation: AnyOperation, x: Value, y: Value, feedback: Value): Value {
  const isBinary = ANY_OPERATIONS[operation].operands === 2;
  if (feedback !== NO_VALUE)
    b.runtime(isBinary ? 'fb_any_note2' : 'fb_any_note1', isBinary ? [feedback, x, y] : [feedback, x]);
  return b.runtime(`fb_any_${operation}`, isBinary ? [x, y] : [x]);
}

function note(b: OpBuilder, feedback: Value, seen: number, isBinary: boolean): void {
  if (feedback === NO_VALUE) return;
  const bits = b.int(isBinary ? seen | (seen << ANY_SEEN.secondShift) : seen);
  b.store(Op.storew, b.ins(Op.or, w, b.ins(Op.loadsw, w, feedback), bits), feedback);
}
