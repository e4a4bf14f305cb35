/**
 * Places: what can be read, written, passed by reference. A place is opened (its address or slot is worked out) and then
 * loaded from or stored to.
 */
import { type OpcodeName, ValueType } from '#bytecode';
import { InternalError } from '#support';
import type { ArrayElement, Expression, Place } from '../ast.js';
import { sizeOf, type Type } from '../types.js';
import { emitArrayElement, emitSubscriptValue } from './arrays.js';
import { type Context, emitHomeAddress } from './context.js';
import { emitRecord } from './record-values.js';
import { countedSlot, isCounted, loadOf, moveOf, slotOf, storeOf } from './representation.js';
import { emitUnparked } from './temporaries.js';
import { unsupported } from './unsupported.js';

/** Slot of a variable that lives in one, or -1. */
export function slotOfPlace(c: Context, place: Expression): number {
  if (place.kind !== 'variable') return -1;
  const home = c.home(place.symbol);
  return home.kind === 'local' ? home.local : -1;
}

/** Pushes the address of a place that is memory, and of any record place. */
export function emitAddress(c: Context, place: Expression): void {
  switch (place.kind) {
    case 'variable':
      emitHomeAddress(c, c.home(place.symbol));
      return;
    case 'arrayElement':
      emitArrayElement(c, place);
      return;
    case 'recordField':
      emitRecord(c, place.record);
      if (place.field.offset !== 0) c.fn.emit('ptr.offset', place.field.offset);
      return;
    case 'objectField':
      unsupported('CLASS', place.span);
      return;
    default:
      throw new InternalError('generate', `no address of ${place.kind}`);
  }
}

/** Address of the memory a field or variable lives in, as base and constant offset when that saves an addition. */
function emitBase(c: Context, place: Expression): number {
  let offset = 0;
  let node = place;
  while (node.kind === 'recordField') {
    offset += node.field.offset;
    node = node.record;
  }
  if (node.kind === 'variable' || node.kind === 'arrayElement') {
    emitAddress(c, node);
    return offset;
  }
  emitRecord(c, node);
  return offset;
}

/** Pushes the value of a place that is not a record. */
export function emitLoad(c: Context, place: Place): void {
  const slot = slotOfPlace(c, place);
  if (slot >= 0) {
    c.fn.get(slot);
    return;
  }
  const load = loadOf(place.type, place.span);
  c.fn.emit(load, emitBase(c, place));
}

/** How a store will be carried out, once the value is on the stack. */
export type OpenPlace = { readonly store: () => void };

/**
 * Works out where to store, before the value is evaluated; `store` then takes the value (converted, and owned when it is
 * a reference) from the stack. With `late`, only subscripts are evaluated now and the address is taken afterwards,
 * because evaluating the value may move the storage (user code that redimensions the array).
 */
export function openPlace(c: Context, place: Place, late: boolean): OpenPlace {
  const slot = slotOfPlace(c, place);
  const store = storeOf(place.type, place.span);
  if (slot >= 0)
    return {
      store: () => void c.fn.emit(isCounted(place.type) ? `${countedSlot(place.type)}.replace` : setOf(c, slot), slot),
    };
  if (!late || rootElement(place) === null) {
    const offset = emitBase(c, place);
    return { store: () => void c.fn.emit(store, offset) };
  }
  const subscripts = new Map<Expression, number>();
  freezeSubscripts(c, place, subscripts);
  return {
    store: () => {
      const isOwned = c.program.hasTry && isCounted(place.type);
      const value = isOwned ? c.park(countedSlot(place.type)) : c.temp(ValueType[slotOf(place.type, place.span)]);
      c.fn.set(value);
      const offset = emitFrozenBase(c, place, subscripts);
      c.fn.get(value);
      if (isOwned) emitUnparked(c, value);
      else c.freeTemp(value);
      c.fn.emit(store, offset);
      for (const frozen of subscripts.values()) c.freeTemp(frozen);
    },
  };
}

const setOf = (c: Context, slot: number): OpcodeName => SETS[c.fn.localType(slot)];
const SETS: readonly OpcodeName[] = ['i32.set', 'i64.set', 'f32.set', 'f64.set', 'ref.set', 'ptr.set', 'any.set'];

/** The array element that a place is in, or null. */
export function rootElement(place: Expression): ArrayElement | null {
  while (place.kind === 'recordField') place = place.record;
  return place.kind === 'arrayElement' ? place : null;
}

function freezeSubscripts(c: Context, place: Place, into: Map<Expression, number>): void {
  const element = rootElement(place);
  if (element === null) return;
  for (const subscript of element.subscripts) {
    const slot = c.temp(ValueType.i32);
    emitSubscriptValue(c, subscript);
    c.fn.set(slot);
    into.set(subscript, slot);
  }
}

function emitFrozenBase(c: Context, place: Place, subscripts: ReadonlyMap<Expression, number>): number {
  let offset = 0;
  let node: Expression = place;
  while (node.kind === 'recordField') {
    offset += node.field.offset;
    node = node.record;
  }
  if (node.kind !== 'arrayElement') throw new InternalError('generate', 'a frozen place is an array element');
  emitArrayElement(c, node, (subscript) => void c.fn.get(subscripts.get(subscript) as number));
  return offset;
}

/** A place in an array whose subscripts have been evaluated: its address can be taken again after the array has moved. */
export type FrozenPlace = {
  /** Pushes the base address; answers the offset of the place from it. */
  readonly emitBase: () => number;
  readonly free: () => void;
};

export function freezePlace(c: Context, place: Place): FrozenPlace {
  const subscripts = new Map<Expression, number>();
  freezeSubscripts(c, place, subscripts);
  return {
    emitBase: () => emitFrozenBase(c, place, subscripts),
    free: () => {
      for (const frozen of subscripts.values()) c.freeTemp(frozen);
    },
  };
}

/** Address of a place for a parameter passed by reference or a routine that changes a variable in place. */
export function emitReference(c: Context, place: Place): void {
  if (slotOfPlace(c, place) >= 0) throw new InternalError('generate', 'a slot was to be passed by reference');
  emitAddress(c, place);
}

/**
 * Runs `use` with the address of a string variable on top of the stack below what it pushes; a variable that lives in a
 * slot is moved to memory and back around it.
 */
export function withStringAddress(c: Context, place: Place, use: () => void): void {
  const slot = slotOfPlace(c, place);
  if (slot < 0) {
    emitAddress(c, place);
    use();
    return;
  }
  const frame = c.scratch(sizeOf(place.type));
  c.fn.frameAddress(frame).get(slot).emit(moveOf(place.type, place.span), 0);
  c.fn.frameAddress(frame);
  use();
  c.fn.frameAddress(frame).emit('ref.load', 0).emit('ref.set', slot);
}

/** Stores a value that is on the stack into a place, converting nothing. */
export function storeInto(c: Context, place: Place, type: Type): void {
  const slot = slotOfPlace(c, place);
  if (slot >= 0) {
    openPlace(c, place, false).store();
    return;
  }
  const value = c.temp(ValueType[slotOf(type, place.span)]);
  c.fn.set(value);
  const open = openPlace(c, place, false);
  c.fn.get(value);
  open.store();
  c.freeTemp(value);
}
