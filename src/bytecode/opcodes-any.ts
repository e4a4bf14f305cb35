/**
 * Opcodes of the dynamic type. A dynamic value may hold a counted reference, so it is treated like one: operands of operations are
 * borrowed, results owned; `any.retain` and `any.release` count when there is something to count.
 *
 * Operations that the optimizer specialises name a feedback word, in which the lower tiers note what they saw (`ANY_SEEN`).
 */
import { Cls, Op } from '#il';
import type { AnyOperation } from './any-operations.js';
import {
  anyTag,
  boxDouble,
  boxInteger,
  boxLong,
  boxReference,
  releaseAny,
  retainAny,
  unboxPointer,
} from './any-values.js';
import { ANY, HEAP } from './layout.js';
import { BasicError, NO_VALUE, type OpBuilder, type Value } from './op-builder.js';
import { flowRow, type Meaning, type OpRow, row } from './op-row.js';

const { w, l, d } = Cls;

const place = (b: OpBuilder, x: Value): Value => b.ins(Op.add, l, x, b.imm(0));

const operation2 =
  (operation: AnyOperation): Meaning =>
  (b, x, y) =>
    b.anyOperation(operation, x, y, 0);
const operation1 =
  (operation: AnyOperation): Meaning =>
  (b, x) =>
    b.anyOperation(operation, x, NO_VALUE, 0);

/** The new value is in place before the old one's release can run a destructor. */
const assignMemory: Meaning = (b, x, y) => {
  const at = place(b, x);
  const old = b.ins(Op.loadl, l, at);
  b.store(Op.storel, y, at);
  return releaseAny(b, old);
};
const assignLocal: Meaning = (b, x) => {
  const old = b.getLocal(0);
  b.setLocal(0, x);
  return releaseAny(b, old);
};

/** Null is the empty string and NOTHING, so it is of every kind. */
const toReference: Meaning = (b, x) => {
  b.trapIf(b.ins(Op.cnew, w, anyTag(b, x), b.int(ANY.reference)), BasicError.typeMismatch);
  const reference = unboxPointer(b, x);
  b.when(b.ins(Op.cnel, w, reference, b.int(0)), 'likely');
  const kind = b.ins(Op.loadub, w, b.ins(Op.add, l, reference, b.int(HEAP.kind)));
  b.trapIf(b.ins(Op.cnew, w, kind, b.imm(0)), BasicError.typeMismatch);
  b.end();
  return reference;
};

// biome-ignore format: table
export const ANY_OPS = {
  // locals, memory, choice: bits are moved, nothing is counted
  'any.const':    row('-- any',         'i64',      'raw bits of a number (not a reference, not a boxed LONG)', (b) => b.imm(0)),
  'any.get':      row('-- any',         'local',    'read a local, borrowed',             (b) => b.getLocal(0)),
  'any.set':      row('any --',         'local',    'move into a local; the old one is not released', (b, x) => { b.setLocal(0, x); return undefined; }),
  'any.tee':      row('any -- any',     'local',    'write a local, keep the value',      (b, x) => { b.setLocal(0, x); return x; }),
  'any.select':   row('i32 any any -- any', '',     'one of two',                         (b, x, y, z) => b.ins(Op.select, l, x, y, z)),
  'any.load':     row('ptr -- any',     'offset',   'dynamic value, borrowed',            (b, x) => b.ins(Op.loadl, l, place(b, x))),
  'any.store':    row('ptr any --',     'offset',   'moved into memory; the old one is not released', (b, x, y) => b.store(Op.storel, y, place(b, x))),
  'any.ret':  flowRow('any --',         '', 'end',  'return the value, owned',            (b, x) => b.ret(x)),
  // counts
  'any.retain':   row('any -- any',     '',         'the same, owned once more',          retainAny),
  'any.release':  row('any --',         '',         'owned once less',                    releaseAny),
  'any.assign':   row('ptr any --',     'offset',   'an owned value into memory; the old one is released', assignMemory),
  'any.replace':  row('any --',         'local',    'an owned value into a local; the old one is released', assignLocal),
  // boxing
  'any.from.i32': row('i32 -- any',     '',         'INTEGER',                            boxInteger),
  'any.from.i64': row('i64 -- any',     '',         'LONG, owned: it may need a box',     boxLong),
  'any.from.f32': row('f32 -- any',     '',         'DOUBLE of the same value',           (b, x) => boxDouble(b, b.ins(Op.exts, d, x))),
  'any.from.f64': row('f64 -- any',     '',         'DOUBLE; any NaN becomes the one',    boxDouble),
  'any.from.ref': row('ref -- any',     '',         'reference; owned when the reference was', boxReference),
  // conversion to typed values, §5; what is no number raises 13
  'any.to.i32':   row('any -- i32',     'feedback', 'float toward zero, saturating; LONG cut', operation1('to_i32')),
  'any.to.i64':   row('any -- i64',     'feedback', 'float toward zero, saturating',      operation1('to_i64')),
  'any.to.f32':   row('any -- f32',     'feedback', 'nearest',                            operation1('to_f32')),
  'any.to.f64':   row('any -- f64',     'feedback', 'nearest',                            operation1('to_f64')),
  'any.to.ref':   row('any -- ref',     'i32',      'reference of this HeapKind or null, else error 13; owned when the value was', toReference),
  // arithmetic by run-time types, §4.2; any other operand raises 13
  'any.add':      row('any any -- any', 'feedback', 'sum; with a string: text of both',   operation2('add')),
  'any.sub':      row('any any -- any', 'feedback', 'difference',                         operation2('sub')),
  'any.mul':      row('any any -- any', 'feedback', 'product',                            operation2('mul')),
  'any.div':      row('any any -- any', 'feedback', 'quotient, DOUBLE',                   operation2('div')),
  'any.idiv':     row('any any -- any', 'feedback', 'whole quotient; 0 raises 11',        operation2('idiv')),
  'any.mod':      row('any any -- any', 'feedback', 'remainder; whole 0 raises 11',       operation2('mod')),
  'any.pow':      row('any any -- any', 'feedback', 'power, DOUBLE',                      operation2('pow')),
  'any.neg':      row('any -- any',     'feedback', 'negation',                           operation1('neg')),
  // bitwise on whole numbers: INTEGER, or LONG when an operand is LONG or DOUBLE
  'any.and':      row('any any -- any', 'feedback', 'bitwise and',                        operation2('and')),
  'any.or':       row('any any -- any', 'feedback', 'bitwise or',                         operation2('or')),
  'any.xor':      row('any any -- any', 'feedback', 'bitwise exclusive or',               operation2('xor')),
  'any.eqv':      row('any any -- any', 'feedback', 'complement of exclusive or',         operation2('eqv')),
  'any.imp':      row('any any -- any', 'feedback', 'complement of the first, or the second', operation2('imp')),
  'any.not':      row('any -- any',     'feedback', 'bitwise complement',                 operation1('not')),
  // comparison: numbers by value, strings by code point, other references by identity (eq, ne); mixtures raise 13
  'any.eq':       row('any any -- i32', 'feedback', '=',                                  operation2('eq')),
  'any.ne':       row('any any -- i32', 'feedback', '≠',                                  operation2('ne')),
  'any.lt':       row('any any -- i32', 'feedback', '<',                                  operation2('lt')),
  'any.le':       row('any any -- i32', 'feedback', '≤',                                  operation2('le')),
  'any.gt':       row('any any -- i32', 'feedback', '>',                                  operation2('gt')),
  'any.ge':       row('any any -- i32', 'feedback', '≥',                                  operation2('ge')),
  // questions
  'any.truth':    row('any -- i32',     'feedback', '1 for a number that is not 0, a string that is not empty, a reference that is not null', operation1('truth')),
  'any.type':     row('any -- i32',     'feedback', 'ListTag; null counts as a string, maps and blobs give 0', operation1('type')),
} as const satisfies Record<string, OpRow>;
