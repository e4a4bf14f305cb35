/**
 * Dynamic values (`AS ANY`): boxing, unboxing, operators. On the stack they are owned, stable or borrowed like references
 * (temporaries.ts), since they may hold one; operations borrow their operands and give owned results.
 */
import { ANY, HeapKind, type OpcodeName, ValueType } from '#bytecode';
import type { Span } from '#support';
import type { Binary, Compare, Convert, Expression, Place } from '../ast.js';
import { isNumeric, type NumericType } from '../types.js';
import type { Context } from './context.js';
import { emitOperands, emitOwned, emitRef, emitValue } from './expressions.js';
import { emitAddress, slotOfPlace } from './places.js';
import { mayRunUserCode } from './purity.js';
import { conversionOps, isRefType, slotOf } from './representation.js';
import { emitParked, emitUnparked, Keeper, type Ownership } from './temporaries.js';
import { unsupported } from './unsupported.js';

/** Stack: number of this type -- dynamic value, owned. */
export function emitBoxed(c: Context, from: NumericType, span: Span): void {
  const slot = slotOf(from, span);
  if (slot === 'ref' || slot === 'ptr' || slot === 'any') return;
  c.fn.emit(`any.from.${slot}`);
}

/** Stack: dynamic value, borrowed -- number of this type, converted as §5 says; error 13 when it is none. */
export function emitUnboxed(c: Context, to: NumericType, span: Span): void {
  const slot = slotOf(to, span);
  if (slot === 'ref' || slot === 'ptr' || slot === 'any') return;
  c.fn.dynamic(`any.to.${slot}`);
  // from INTEGER to what is narrower
  if (to.computesIn === 'integer') for (const op of narrowing(to, span)) c.fn.emit(op);
}

function narrowing(to: NumericType, span: Span): OpcodeName[] {
  const integer = { ...to, kind: 'integer' as const, sizeBytes: 4, signed: true };
  return conversionOps(integer, to, span);
}

/** Boxes the value of an expression of another type. Only a LONG may need a box that is counted. */
export function emitToDynamic(c: Context, operand: Expression): Ownership {
  const { type, span } = operand;
  if (operand.kind === 'integer') {
    c.fn.emit('any.const', BigInt(operand.value >>> 0));
    return 'stable';
  }
  if (operand.kind === 'float') {
    c.fn.emit('any.const', doubleBits(type.kind === 'single' ? Math.fround(operand.value) : operand.value));
    return 'stable';
  }
  if (isNumeric(type)) {
    emitValue(c, operand);
    emitBoxed(c, type, span);
    return slotOf(type, span) === 'i64' ? 'owned' : 'stable';
  }
  if (!isRefType(type) && type.kind !== 'nothing') unsupported(`converting ${type.name} to ANY`, span);
  const ownership = emitRef(c, operand);
  c.fn.emit('any.from.ref');
  return ownership;
}

const scratch = new DataView(new ArrayBuffer(8));

/** Raw bits of a DOUBLE. */
function doubleBits(value: number): bigint {
  scratch.setFloat64(0, value);
  const bits = Number.isNaN(value) ? ANY.canonicalNaN : scratch.getBigUint64(0);
  return BigInt.asIntN(64, bits + ANY.doubleOffset);
}

const HEAP_KINDS: { readonly [kind: string]: number } = {
  string: HeapKind.string,
  list: HeapKind.list,
  hashmap: HeapKind.map,
  object: HeapKind.object,
};

/** Converts a dynamic value to a type of its own: by value for numbers, the very reference for references. */
export function emitFromDynamic(c: Context, node: Convert): Ownership | undefined {
  const { operand, type, span } = node;
  if (isNumeric(type)) {
    const keeper = new Keeper(c);
    keeper.keep(emitRef(c, operand), 'any');
    emitUnboxed(c, type, span);
    keeper.release();
    return undefined;
  }
  const kind = HEAP_KINDS[type.kind] ?? unsupported(`converting ANY to ${type.name}`, span);
  const ownership = emitRef(c, operand);
  const parked = ownership === 'owned' ? emitParked(c, 'any') : -1;
  c.fn.emit('any.to.ref', kind);
  emitUnparked(c, parked);
  return ownership;
}

/** neg and not give dynamic values, truth an i32. */
export function emitDynamicUnary(c: Context, op: 'any.neg' | 'any.not' | 'any.truth', operand: Expression): Ownership {
  const keeper = new Keeper(c);
  keeper.keep(emitRef(c, operand), 'any');
  c.fn.dynamic(op);
  keeper.release();
  return 'owned';
}

const OPERATIONS: { readonly [K in Binary['op']]: OpcodeName } = {
  '+': 'any.add',
  '-': 'any.sub',
  '*': 'any.mul',
  '/': 'any.div',
  '\\': 'any.idiv',
  MOD: 'any.mod',
  '^': 'any.pow',
  AND: 'any.and',
  OR: 'any.or',
  XOR: 'any.xor',
  EQV: 'any.eqv',
  IMP: 'any.imp',
};
/** Give a DOUBLE whatever the operands: nothing to release. */
const ALWAYS_DOUBLE: ReadonlySet<string> = new Set(['/', '^']);

/** Left operands may nest deep, so the spine is walked with a loop. */
export function emitDynamicBinary(c: Context, node: Binary): Ownership {
  const spine: Binary[] = [];
  let left: Expression = node;
  while (left.kind === 'binary' && left.type.kind === 'any') {
    spine.push(left);
    left = left.left;
  }
  let ownership = emitRef(c, left);
  for (let i = spine.length - 1; i >= 0; i--) {
    const { op, right } = spine[i];
    const keeper = new Keeper(c);
    if (ownership === 'borrowed' && mayRunUserCode(right)) {
      c.fn.emit('any.retain');
      ownership = 'owned';
    }
    keeper.keep(ownership, 'any');
    keeper.keep(emitRef(c, right), 'any');
    c.fn.dynamic(OPERATIONS[op]);
    keeper.release();
    ownership = ALWAYS_DOUBLE.has(op) ? 'stable' : 'owned';
  }
  return ownership;
}

export function emitDynamicCompare(c: Context, { left, right }: Compare, op: OpcodeName): void {
  const keeper = new Keeper(c);
  emitOperands(c, keeper, [left, right]);
  c.fn.dynamic(op);
  keeper.release();
}

/** Stack: x y, borrowed -- x if the relation holds, else y; owned. */
export function emitDynamicChoice(c: Context, relation: OpcodeName): void {
  const [x, y] = [c.temp(ValueType.any), c.temp(ValueType.any)];
  c.fn.set(y).set(x).get(x).get(y).dynamic(relation).get(x).get(y).emit('any.select').emit('any.retain');
  c.freeTemp(x);
  c.freeTemp(y);
}

/** INC and DEC: the place is worked out once. */
export function emitDynamicIncrement(c: Context, target: Place, op: 'any.add' | 'any.sub', amount: Expression): void {
  const { fn } = c;
  const slot = slotOfPlace(c, target);
  const keeper = new Keeper(c);
  if (slot >= 0) {
    fn.get(slot);
    keeper.keep(emitRef(c, amount), 'any');
    fn.dynamic(op);
    keeper.release();
    fn.emit('any.replace', slot);
    return;
  }
  // the amount first: evaluating it may move the array that the place is in
  const value = c.temp(ValueType.any);
  const address = c.temp(ValueType.ptr);
  emitOwned(c, amount);
  keeper.keep('owned', 'any');
  fn.set(value);
  emitAddress(c, target);
  fn.emit('ptr.tee', address).get(address).emit('any.load', 0).get(value).dynamic(op).emit('any.assign', 0);
  keeper.release();
  c.freeTemp(value);
  c.freeTemp(address);
}
