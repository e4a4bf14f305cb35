/**
 * Opcodes about memory: addresses, loads and stores, references and their counts, array elements, the GOSUB stack.
 * Stores take the address first, then the value. A plain `ref.store` moves a reference into memory and counts nothing.
 */
import { Cls, Op } from '#il';
import { ARRAY, arrayCountOffset, arrayLowerOffset, HEAP, STATE, STRING } from './layout.js';
import { BasicError, NO_VALUE, type OpBuilder, type Value } from './op-builder.js';
import { type Meaning, type OpRow, row } from './op-row.js';

const { w, l, s, d } = Cls;

const plus = (b: OpBuilder, address: Value, offset: number): Value => b.ins(Op.add, l, address, b.int(offset));
const field = (b: OpBuilder, load: number, cls: Cls, address: Value, offset: number): Value =>
  b.ins(load, cls, plus(b, address, offset));

const load =
  (op: number, cls: Cls): Meaning =>
  (b, x) =>
    b.ins(op, cls, b.ins(Op.add, l, x, b.imm(0)));
const store =
  (op: number): Meaning =>
  (b, x, y) =>
    b.store(op, y, b.ins(Op.add, l, x, b.imm(0)));
const immediate: Meaning = (b) => b.imm(0);
const immediatePlusOffset: Meaning = (b) => b.ins(Op.add, l, b.imm(0), b.imm(1));

// ---- references

const isNotNull = (b: OpBuilder, x: Value): Value => b.ins(Op.cnel, w, x, b.int(0));

/** Inline: null and immortal (negative counts) are not counted. */
export const retainReference = (b: OpBuilder, x: Value): Value => {
  if (b.isUncounted(x)) return x;
  b.when(isNotNull(b, x), 'likely');
  const count = field(b, Op.loadsw, w, x, HEAP.refcount);
  b.when(b.ins(Op.csgew, w, count, b.int(0)), 'likely');
  b.store(Op.storew, b.ins(Op.add, w, count, b.int(1)), plus(b, x, HEAP.refcount));
  b.end();
  b.end();
  return x;
};

/** Inline: null, immortal (negative counts) and shared; the last owner goes to the runtime, which frees. */
export const releaseReference = (b: OpBuilder, x: Value): undefined => {
  if (b.isUncounted(x)) return;
  b.when(isNotNull(b, x), 'likely');
  const left = b.ins(Op.sub, w, field(b, Op.loadsw, w, x, HEAP.refcount), b.int(1));
  b.when(b.ins(Op.csgew, w, left, b.int(0)), 'likely');
  b.store(Op.storew, left, plus(b, x, HEAP.refcount));
  b.when(b.ins(Op.ceqw, w, left, b.int(0)));
  b.runtime('fb_destroy', [x]);
  b.end();
  b.end();
  b.end();
  return undefined;
};

/** The new value is in place before the old one's release can run a destructor. */
const assignMemory: Meaning = (b, x, y) => {
  const place = b.ins(Op.add, l, x, b.imm(0));
  const old = b.ins(Op.loadl, l, place);
  b.store(Op.storel, y, place);
  return releaseReference(b, old);
};
const assignLocal: Meaning = (b, x) => {
  const old = b.getLocal(0);
  b.setLocal(0, x);
  return releaseReference(b, old);
};

const stringLength: Meaning = (b, x) => {
  b.when(isNotNull(b, x), 'likely');
  b.otherwise(field(b, Op.loadsw, w, x, STRING.length));
  return b.end(b.int(0));
};

// ---- arrays

type Access = { readonly zeroBased?: boolean; readonly unchecked?: boolean };

/**
 * Address of an element; subscripts in row-major order. Each becomes a distance from its lower bound, checked against the
 * count of its dimension: one unsigned comparison does both ends. Shared with the rank-n form of the builders.
 */
export function elementAddress(
  b: OpBuilder,
  array: Value,
  indices: readonly Value[],
  size: Value,
  access: Access,
): Value {
  let flat = NO_VALUE;
  for (let k = 0; k < indices.length; k++) {
    const lower = access.zeroBased ? NO_VALUE : field(b, Op.loadsw, w, array, arrayLowerOffset(k));
    const from = access.zeroBased ? indices[k] : b.ins(Op.sub, w, indices[k], lower);
    // The first count is needed for its check alone.
    const count = access.unchecked && k === 0 ? NO_VALUE : field(b, Op.loadsw, w, array, arrayCountOffset(k));
    if (!access.unchecked) b.boundsTrapIf(b.ins(Op.cugew, w, from, count), array, indices);
    const distance = b.ins(access.unchecked ? Op.extsw : Op.extuw, l, from);
    flat = k === 0 ? distance : b.ins(Op.add, l, b.ins(Op.mul, l, flat, b.ins(Op.extuw, l, count)), distance);
  }
  return b.ins(Op.add, l, field(b, Op.loadl, l, array, ARRAY.data), b.ins(Op.mul, l, flat, size));
}

const element1 =
  (access: Access): Meaning =>
  (b, x, y) =>
    elementAddress(b, x, [y], b.imm(0), access);
const element2 =
  (access: Access): Meaning =>
  (b, x, y, z) =>
    elementAddress(b, x, [y, z], b.imm(0), access);

const checkRank: Meaning = (b, x) => {
  b.boundsTrapIf(b.ins(Op.cnew, w, field(b, Op.loadsw, w, x, ARRAY.rank), b.imm(0)), x, []);
  return x;
};

// ---- GOSUB: numbers of return places on a stack that lives in the program's state

const gosubDepth = (b: OpBuilder): Value => b.ins(Op.loadsw, w, b.state(STATE.gosubDepth));
const gosubPlace = (b: OpBuilder, depth: Value): Value =>
  b.ins(Op.add, l, b.ins(Op.loadl, l, b.state(STATE.gosub)), b.ins(Op.mul, l, b.ins(Op.extsw, l, depth), b.int(4)));
const setGosubDepth = (b: OpBuilder, depth: Value): undefined => b.store(Op.storew, depth, b.state(STATE.gosubDepth));
const gosubPush: Meaning = (b, x) => {
  const depth = gosubDepth(b);
  b.when(b.ins(Op.csgew, w, depth, b.ins(Op.loadsw, w, b.state(STATE.gosubCapacity))));
  b.runtime('fb_gosub_push', [x]);
  b.otherwise();
  b.store(Op.storew, x, gosubPlace(b, depth));
  setGosubDepth(b, b.ins(Op.add, w, depth, b.int(1)));
  b.end();
  return undefined;
};
const gosubPop: Meaning = (b) => {
  const depth = gosubDepth(b);
  b.trapIf(b.ins(Op.cslew, w, depth, b.int(0)), BasicError.returnWithoutGosub);
  const top = b.ins(Op.sub, w, depth, b.int(1));
  setGosubDepth(b, top);
  return b.ins(Op.loadsw, w, gosubPlace(b, top));
};

// biome-ignore format: table
export const MEMORY_OPS = {
  // addresses
  'data.addr':    row('-- ptr',         'data offset', 'address inside a data object',          immediatePlusOffset),
  'frame.addr':   row('-- ptr',         'frame offset', 'address inside a frame object',        immediatePlusOffset),
  'func.addr':    row('-- ptr',         'function', 'entry address of a function',              immediate),
  'ptr.null':     row('-- ptr',         '',       'no address',                                 (b) => b.int(0)),
  'ptr.offset':   row('ptr -- ptr',     'offset', 'address plus immediate',                     (b, x) => b.ins(Op.add, l, x, b.imm(0))),
  'ptr.add':      row('ptr i64 -- ptr', '',       'address plus bytes',                         (b, x, y) => b.ins(Op.add, l, x, y)),
  'ptr.index':    row('ptr i64 -- ptr', 'size',   'address plus index × size',                  (b, x, y) => b.ins(Op.add, l, x, b.ins(Op.mul, l, y, b.imm(0)))),
  'ptr.sub':      row('ptr ptr -- i64', '',       'distance in bytes',                          (b, x, y) => b.ins(Op.sub, l, x, y)),
  'ptr.eq':       row('ptr ptr -- i32', '',       'same address',                               (b, x, y) => b.ins(Op.ceql, w, x, y)),
  'ptr.ne':       row('ptr ptr -- i32', '',       'other address',                              (b, x, y) => b.ins(Op.cnel, w, x, y)),
  // loads and stores at address + offset
  'i32.load8s':   row('ptr -- i32',     'offset', '8 bits, sign-extended',                      load(Op.loadsb, w)),
  'i32.load8u':   row('ptr -- i32',     'offset', '8 bits, zero-extended',                      load(Op.loadub, w)),
  'i32.load16s':  row('ptr -- i32',     'offset', '16 bits, sign-extended',                     load(Op.loadsh, w)),
  'i32.load16u':  row('ptr -- i32',     'offset', '16 bits, zero-extended',                     load(Op.loaduh, w)),
  'i32.load':     row('ptr -- i32',     'offset', '32 bits',                                    load(Op.loadsw, w)),
  'i64.load':     row('ptr -- i64',     'offset', '64 bits',                                    load(Op.loadl, l)),
  'f32.load':     row('ptr -- f32',     'offset', '32-bit float',                               load(Op.loads, s)),
  'f64.load':     row('ptr -- f64',     'offset', '64-bit float',                               load(Op.loadd, d)),
  'ref.load':     row('ptr -- ref',     'offset', 'reference, borrowed',                        load(Op.loadl, l)),
  'ptr.load':     row('ptr -- ptr',     'offset', 'address',                                    load(Op.loadl, l)),
  'i32.store8':   row('ptr i32 --',     'offset', 'low 8 bits',                                 store(Op.storeb)),
  'i32.store16':  row('ptr i32 --',     'offset', 'low 16 bits',                                store(Op.storeh)),
  'i32.store':    row('ptr i32 --',     'offset', '32 bits',                                    store(Op.storew)),
  'i64.store':    row('ptr i64 --',     'offset', '64 bits',                                    store(Op.storel)),
  'f32.store':    row('ptr f32 --',     'offset', '32-bit float',                               store(Op.stores)),
  'f64.store':    row('ptr f64 --',     'offset', '64-bit float',                               store(Op.stored)),
  'ref.store':    row('ptr ref --',     'offset', 'reference, moved; the old one is not released', store(Op.storel)),
  'ptr.store':    row('ptr ptr --',     'offset', 'address',                                    store(Op.storel)),
  'mem.copy':     row('ptr ptr --',     'size',   'bytes from the second address to the first; overlapping only if equal', (b, x, y) => b.copyMemory(x, y)),
  'mem.zero':     row('ptr --',         'size',   'bytes set to 0',                             (b, x) => b.zeroMemory(x)),
  // references
  'ref.null':     row('-- ref',         '',       'null: "", NOTHING, the empty list',          (b) => b.int(0)),
  'str.const':    row('-- ref',         'literal', 'an immortal string',                        immediate),
  'ref.eq':       row('ref ref -- i32', '',       'same object',                                (b, x, y) => b.ins(Op.ceql, w, x, y)),
  'ref.ne':       row('ref ref -- i32', '',       'other object',                               (b, x, y) => b.ins(Op.cnel, w, x, y)),
  'ref.isnull':   row('ref -- i32',     '',       '1 for null',                                 (b, x) => b.ins(Op.ceql, w, x, b.int(0))),
  'ref.retain':   row('ref -- ref',     '',       'the same, owned once more',                  retainReference),
  'ref.release':  row('ref --',         '',       'owned once less; freed by the last',         releaseReference),
  'ref.assign':   row('ptr ref --',     'offset', 'an owned reference into memory; the old one is released', assignMemory),
  'ref.replace':  row('ref --',         'local',  'an owned reference into a local; the old one is released', assignLocal),
  'str.len':      row('ref -- i32',     '',       'characters of a string',                     stringLength),
  // array elements; the immediate is the size of an element in bytes
  'array.at1':                row('ptr i32 -- ptr',     'size', 'element of rank 1',            element1({})),
  'array.at1.zero':           row('ptr i32 -- ptr',     'size', 'the same, lower bound 0',      element1({ zeroBased: true })),
  'array.at1.unchecked':      row('ptr i32 -- ptr',     'size', 'the same, unchecked',          element1({ unchecked: true })),
  'array.at1.zero.unchecked': row('ptr i32 -- ptr',     'size', 'lower bound 0, unchecked',     element1({ zeroBased: true, unchecked: true })),
  'array.at2':                row('ptr i32 i32 -- ptr', 'size', 'element of rank 2',            element2({})),
  'array.at2.zero':           row('ptr i32 i32 -- ptr', 'size', 'the same, lower bounds 0',     element2({ zeroBased: true })),
  'array.at2.unchecked':      row('ptr i32 i32 -- ptr', 'size', 'the same, unchecked',          element2({ unchecked: true })),
  'array.at2.zero.unchecked': row('ptr i32 i32 -- ptr', 'size', 'lower bounds 0, unchecked',    element2({ zeroBased: true, unchecked: true })),
  'array.at':                 row('array.at',       'rank size', 'descriptor and `rank` subscripts to address', (b) => b.arrayAt()),
  'array.checkrank':          row('ptr -- ptr',         'i32',  'raises unless the descriptor has this rank now', checkRank),
  // GOSUB
  'gosub.push':   row('i32 --',         '',       'number of the place to return to',           gosubPush),
  'gosub.pop':    row('-- i32',         '',       'last number pushed; error 3 when there is none', gosubPop),
  'gosub.depth':  row('-- i32',         '',       'numbers on the stack',                       gosubDepth),
  'gosub.cut':    row('i32 --',         '',       'back to an earlier depth',                   setGosubDepth),
} as const satisfies Record<string, OpRow>;
