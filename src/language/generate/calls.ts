/**
 * Calls of the program's own procedures. Parameters: a hidden pointer to the result first when that is a record, then
 * one per parameter: a value, or an address for parameters by reference.
 */
import { InternalError } from '#support';
import type { Argument, Place, UserCall, VariableSymbol } from '../ast.js';
import { sizeOf } from '../types.js';
import type { Context } from './context.js';
import { emitOwned, emitRef, emitValue } from './expressions.js';
import { emitPinned, mayMoveInCall } from './pinned-elements.js';
import { emitReference, rootElement } from './places.js';
import { emitRecord, temporaryRecord } from './record-values.js';
import { countedSlot, isCounted, moveOf } from './representation.js';
import { Keeper, type Ownership } from './temporaries.js';
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
    const array = rootElement(value)?.array;
    if (array !== undefined && mayMoveInCall(c, array)) emitPinned(c, keeper, asPlace(argument), array);
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
