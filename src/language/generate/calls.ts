/**
 * Calls of the program's own procedures. Parameters: a hidden pointer to the result first when that is a record, then
 * one per parameter: a value, or an address for parameters by reference.
 */
import { InternalError } from '#support';
import type { Argument, Place, UserCall, VariableSymbol } from '../ast.js';
import { sizeOf } from '../types.js';
import type { Context } from './context.js';
import { emitOwned, emitRef, emitValue } from './expressions.js';
import { emitReference, freezePlace, rootElement } from './places.js';
import { emitRecord, temporaryRecord } from './record-values.js';
import { emitRecordCopy } from './records.js';
import { countedSlot, isCounted, loadOf, moveOf, storeOf } from './representation.js';
import { emitForgetPlace, Keeper, type Ownership } from './temporaries.js';
import { unsupported } from './unsupported.js';

export function emitUserCall(c: Context, node: UserCall): Ownership | undefined {
  const { procedure } = node;
  const callee = c.program.functions.get(procedure);
  if (callee === undefined) return unsupported(`calling ${procedure.name}`, node.span);
  const { result } = procedure;
  const resultFrame = result.kind === 'record' ? temporaryRecord(c, result) : -1;
  if (resultFrame >= 0) c.fn.frameAddress(resultFrame);
  const keeper = new Keeper(c);
  node.arguments.forEach((argument, i) => {
    emitPassed(c, keeper, argument, procedure.parameters[i]);
  });
  c.fn.call(callee);
  keeper.release();
  if (resultFrame >= 0) c.fn.frameAddress(resultFrame);
  return isCounted(result) ? 'owned' : undefined;
}

/**
 * One argument. The callee may change anything but the caller's slots, so a reference that memory holds is retained for
 * the call.
 */
function emitPassed(c: Context, keeper: Keeper, argument: Argument, parameter: VariableSymbol): void {
  const { value, passing } = argument;
  if (passing === 'reference') {
    const element = rootElement(value);
    if (element !== null && c.program.movableArrays.has(element.array))
      emitCopiedInAndOut(c, keeper, asPlace(argument));
    else if (value.type.kind === 'record') emitRecord(c, value);
    else emitReference(c, asPlace(argument));
  } else if (passing === 'temporary') {
    emitTemporary(c, keeper, argument);
  } else if (isCounted(parameter.type)) {
    const kind = countedSlot(parameter.type);
    const ownership = emitRef(c, value);
    if (ownership === 'borrowed') c.fn.emit(`${kind}.retain`);
    keeper.keep(ownership === 'stable' ? 'stable' : 'owned', kind);
  } else {
    emitValue(c, value);
  }
}

/**
 * An element of an array that REDIM or ERASE may move or free during the call is passed as a copy, which goes back into
 * the element afterwards: its address would not be safe to hold. Gone elements raise error 9 then.
 */
function emitCopiedInAndOut(c: Context, keeper: Keeper, place: Place): void {
  const { type, span } = place;
  const { fn } = c;
  const frozen = freezePlace(c, place);
  if (type.kind === 'record') {
    const frame = temporaryRecord(c, type);
    fn.frameAddress(frame);
    emitOffset(c, frozen.emitBase());
    emitRecordCopy(c, type);
    fn.frameAddress(frame);
    keeper.afterCall(() => {
      emitOffset(c, frozen.emitBase());
      fn.frameAddress(frame);
      emitRecordCopy(c, type);
      frozen.free();
    });
    return;
  }
  const counted = isCounted(type) ? countedSlot(type) : null;
  const frame = c.scratch(sizeOf(type), counted ?? '');
  if (counted !== null) keeper.guardPlace(frame, counted);
  fn.frameAddress(frame);
  fn.emit(loadOf(type, span), frozen.emitBase());
  if (counted !== null) fn.emit(`${counted}.retain`);
  fn.emit(moveOf(type, span), 0).frameAddress(frame);
  keeper.afterCall(() => {
    const offset = frozen.emitBase();
    fn.frameAddress(frame).emit(loadOf(type, span), 0);
    if (counted !== null) emitForgetPlace(c, frame, counted);
    fn.emit(storeOf(type, span), offset);
    frozen.free();
  });
}

function emitOffset(c: Context, offset: number): void {
  if (offset !== 0) c.fn.emit('ptr.offset', offset);
}

function asPlace({ value }: Argument): Place {
  switch (value.kind) {
    case 'variable':
    case 'arrayElement':
    case 'recordField':
    case 'objectField':
      return value;
    default:
      throw new InternalError('generate', `${value.kind} passed by reference`);
  }
}

/** The address of a copy that lasts for the statement. */
function emitTemporary(c: Context, keeper: Keeper, { value }: Argument): void {
  if (value.type.kind === 'record') {
    emitRecord(c, value);
    return;
  }
  const frame = c.scratch(sizeOf(value.type), isCounted(value.type) ? countedSlot(value.type) : '');
  c.fn.frameAddress(frame);
  if (isCounted(value.type)) emitOwned(c, value);
  else emitValue(c, value);
  c.fn.emit(moveOf(value.type, value.span), 0).frameAddress(frame);
  // The callee may have replaced the reference: what is there after the call is what has to go.
  if (isCounted(value.type)) keeper.keepPlace(frame, countedSlot(value.type));
}
