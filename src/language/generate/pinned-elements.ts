/**
 * Elements of arrays that REDIM or ERASE may move or free during a call, as arguments by reference. The array is pinned meanwhile: the
 * address stays good, and is the element's as long as nobody redimensions the array. If somebody does, the callee goes on with storage
 * that is retired, and what it left there goes into the element afterwards, on the way of an error as well. An element that is gone
 * then is error 9; on the way of an error it is let go, since that one comes first.
 */
import { ValueType } from '#bytecode';
import type { ArraySymbol, Place } from '../ast.js';
import { emitDescriptor } from './arrays.js';
import type { Context } from './context.js';
import { emitAddress } from './places.js';
import { emitRecordCopy } from './records.js';
import { countedSlot, isCounted, loadOf, storeOf } from './representation.js';
import type { Keeper } from './temporaries.js';

/** An array of this activation is out of reach of whom it calls. */
export const mayMoveInCall = (c: Context, array: ArraySymbol): boolean =>
  c.program.movableArrays.has(array) && c.arrayHome(array).kind === 'data';

/** Stack: -- address. */
export function emitPinned(c: Context, keeper: Keeper, place: Place, array: ArraySymbol): void {
  const { fn } = c;
  const { hasTry } = c.program;
  const slot = hasTry
    ? c.pin(array, place.type, (held) => emitUnwoundPin(c, place, array, held))
    : c.temp(ValueType.ptr);
  emitAddress(c, place);
  emitDescriptor(c, array);
  fn.callRuntime('fb_array_pin').emit('ptr.tee', slot);
  keeper.afterCall(() => {
    emitBringBack(c, place, array, slot, true);
    if (hasTry) {
      fn.emit('ptr.null').set(slot);
      emitUnpin(c, array);
      c.unpin(slot, array, place.type);
    } else {
      emitUnpin(c, array);
      c.freeTemp(slot);
    }
  });
}

function emitUnpin(c: Context, array: ArraySymbol): void {
  emitDescriptor(c, array);
  c.fn.callRuntime('fb_array_unpin');
}

/** The call was left by an error, if the slot holds something. */
function emitUnwoundPin(c: Context, place: Place, array: ArraySymbol, slot: number): void {
  const { fn } = c;
  const none = fn.newLabel();
  fn.get(slot).emit('ptr.null').emit('ptr.ne').jumpUnless(none);
  emitBringBack(c, place, array, slot, false);
  emitUnpin(c, array);
  fn.emit('ptr.null').set(slot).bind(none);
}

/** Copies what the callee worked on into the element, if that has moved. */
function emitBringBack(c: Context, { type, span }: Place, array: ArraySymbol, slot: number, isStrict: boolean): void {
  const { fn } = c;
  const inPlace = fn.newLabel();
  const moved = c.temp(ValueType.ptr);
  emitDescriptor(c, array);
  fn.get(slot)
    .i32(isStrict ? 1 : 0)
    .callRuntime('fb_array_moved')
    .emit('ptr.tee', moved);
  fn.emit('ptr.null').emit('ptr.ne').jumpUnless(inPlace).get(moved).get(slot);
  if (type.kind === 'record') {
    emitRecordCopy(c, type);
  } else {
    fn.emit(loadOf(type, span), 0);
    if (isCounted(type)) fn.emit(`${countedSlot(type)}.retain`);
    fn.emit(storeOf(type, span), 0);
  }
  fn.bind(inPlace);
  c.freeTemp(moved);
}
