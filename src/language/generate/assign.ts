/** Assignments: LET, slices, MID$, SWAP, INC and DEC. */
import { type OpcodeName, ValueType } from '#bytecode';
import type {
  Assign,
  AssignMid,
  AssignSlice,
  Concat,
  Expression,
  Increment,
  Place,
  Swap,
  VariableSymbol,
} from '../ast.js';
import { isNumeric, type NumericType, sizeOf } from '../types.js';
import { isCharacterOfString } from './character-expressions.js';
import { emitCharacterPlace } from './characters.js';
import type { Context } from './context.js';
import { emitDynamicIncrement } from './dynamic.js';
import { emitOwned, emitRef, emitValue } from './expressions.js';
import {
  emitAddress,
  emitLoad,
  freezePlace,
  openPlace,
  rootElement,
  slotOfPlace,
  withStringAddress,
} from './places.js';
import { mayRunUserCode } from './purity.js';
import { emitRecord } from './record-values.js';
import { emitRecordCopy } from './records.js';
import { conversionOps, isCounted, loadOf, moveOf, slotOf } from './representation.js';
import { emitAppended, emitBoundsOfSlice, isCharacterByCode, isSimple, OPEN_END } from './strings.js';
import { Keeper } from './temporaries.js';

export function emitAssign(c: Context, { target, value }: Assign): void {
  if (target.type.kind === 'record') {
    emitAddress(c, target);
    emitRecord(c, value);
    emitRecordCopy(c, target.type);
    return;
  }
  if (value.kind === 'concat' && target.kind === 'variable' && emitAppend(c, target, value)) return;
  const place = openPlace(c, target, mayRunUserCode(value));
  if (isCounted(target.type)) emitOwned(c, value);
  else emitValue(c, value);
  place.store();
}

/**
 * `s = s + a + b` grows s in place. Only when nothing in a, b … mentions s or may change it; answers false otherwise.
 */
function emitAppend(c: Context, target: Extract<Place, { kind: 'variable' }>, value: Concat): boolean {
  const tails: Expression[] = [];
  let left: Expression = value;
  while (left.kind === 'concat') {
    tails.push(left.right);
    left = left.left;
  }
  if (left.kind !== 'variable' || left.symbol !== target.symbol) return false;
  if (tails.some((tail) => mayRunUserCode(tail) || isVariable(tail, target.symbol))) return false;
  // A tail that reads s inside a larger expression gives a fresh string of the old text: with one tail that is right.
  if (tails.length > 1 && tails.some((tail) => !isSimple(tail))) return false;
  const slot = slotOfPlace(c, target);
  if (slot >= 0) {
    c.fn.get(slot);
    tails.reverse().forEach((tail, i) => {
      // What is caught after one of several has grown s must find s as it is now.
      if (c.program.hasTry && i > 0) c.fn.emit('ref.tee', slot);
      emitAppended(c, tail);
    });
    c.fn.emit('ref.set', slot);
    return true;
  }
  for (const tail of tails.reverse()) {
    emitAddress(c, target);
    emitAppendedInMemory(c, tail);
  }
  return true;
}

/** Stack: variable's address --. `s = s + CHR$(n)` and `s = s + MID$(t, p, 1)` make no string for the character. */
function emitAppendedInMemory(c: Context, tail: Expression): void {
  if (isCharacterByCode(tail)) {
    emitValue(c, tail.arguments[0]);
    c.fn.callRuntime('fb_str_append_chr');
    return;
  }
  const keeper = new Keeper(c);
  const isPlace = isCharacterOfString(tail);
  if (isPlace) emitCharacterPlace(c, keeper, tail);
  else keeper.keep(emitRef(c, tail));
  c.fn.callRuntime(isPlace ? 'fb_str_append_mid' : 'fb_str_append');
  keeper.release();
}

const isVariable = (node: Expression, symbol: VariableSymbol): boolean =>
  node.kind === 'variable' && node.symbol === symbol;

export function emitAssignSlice(c: Context, { target, from, to, value }: AssignSlice): void {
  withStringAddress(c, target, () => {
    emitBoundsOfSlice(c, from, to);
    emitPatch(c, value, 'fb_str_slice_assign');
  });
}

export function emitAssignMid(c: Context, { target, start, length, value }: AssignMid): void {
  withStringAddress(c, target, () => {
    emitValue(c, start);
    if (length === null) c.fn.i32(OPEN_END);
    else emitValue(c, length);
    emitPatch(c, value, 'fb_str_mid_assign');
  });
}

function emitPatch(c: Context, value: Expression, routine: 'fb_str_slice_assign' | 'fb_str_mid_assign'): void {
  const keeper = new Keeper(c);
  // The replacement may be the variable itself, which the routine changes: it needs a count of its own.
  emitOwned(c, value);
  keeper.keep('owned');
  c.fn.callRuntime(routine);
  keeper.release();
}

/** References are exchanged without counting. */
export function emitSwap(c: Context, { left, right }: Swap): void {
  if (left.type.kind === 'record') {
    emitAddress(c, left);
    emitAddress(c, right);
    c.fn.i32(sizeOf(left.type)).callRuntime('fb_swap_bytes');
    return;
  }
  const type = ValueType[slotOf(left.type, left.span)];
  const [openLeft, openRight] = [openForExchange(c, left), openForExchange(c, right)];
  const [a, b] = [openLeft(), openRight()];
  const [x, y] = [c.temp(type), c.temp(type)];
  a.load();
  c.fn.set(x);
  b.load();
  c.fn.set(y);
  a.store(y);
  b.store(x);
  c.freeTemp(x);
  c.freeTemp(y);
}

type Exchange = { readonly load: () => void; readonly store: (from: number) => void };

/** Subscripts of both places are evaluated before any address is taken: evaluating them may move an array. */
function openForExchange(c: Context, place: Place): () => Exchange {
  const slot = slotOfPlace(c, place);
  if (slot >= 0) {
    const set: OpcodeName = `${slotOf(place.type, place.span)}.set` as OpcodeName;
    return () => ({ load: () => void c.fn.get(slot), store: (from) => void c.fn.get(from).emit(set, slot) });
  }
  const frozen = rootElement(place) === null ? null : freezePlace(c, place);
  return () => {
    const address = c.temp(ValueType.ptr);
    if (frozen === null) {
      emitAddress(c, place);
    } else {
      const offset = frozen.emitBase();
      if (offset !== 0) c.fn.emit('ptr.offset', offset);
    }
    c.fn.set(address);
    return {
      load: () => void c.fn.get(address).emit(loadOf(place.type, place.span), 0),
      store: (from) => {
        c.fn.get(address).get(from).emit(moveOf(place.type, place.span), 0);
        c.freeTemp(address);
        frozen?.free();
      },
    };
  };
}

/** The place is worked out once. A narrow target is computed in its arithmetic type and cut. */
export function emitIncrement(c: Context, { target, op, amount }: Increment): void {
  if (target.type.kind === 'any') emitDynamicIncrement(c, target, op === '+' ? 'any.add' : 'any.sub', amount);
  if (!isNumeric(target.type) || !isNumeric(amount.type)) return;
  const slot = slotOfPlace(c, target);
  const step = (from: NumericType, computes: NumericType): void => {
    for (const name of conversionOps(from, computes, target.span)) c.fn.emit(name);
    emitValue(c, amount);
    c.fn.emit(`${slotOf(computes, target.span)}.${op === '+' ? 'add' : 'sub'}` as OpcodeName);
    for (const name of conversionOps(computes, from, target.span)) c.fn.emit(name);
  };
  if (slot >= 0) {
    emitLoad(c, target);
    step(target.type, amount.type);
    c.fn.set(slot);
    return;
  }
  const address = c.temp(ValueType.ptr);
  emitAddress(c, target);
  c.fn.emit('ptr.tee', address).get(address).emit(loadOf(target.type, target.span), 0);
  step(target.type, amount.type);
  c.fn.emit(moveOf(target.type, target.span), 0);
  c.freeTemp(address);
}
