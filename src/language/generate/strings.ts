/** String expressions: concatenation, slices, numbers as text. */
import type { BuiltinCall, Concat, Expression, Slice } from '../ast.js';
import { isCharacterOfString } from './character-expressions.js';
import { emitCharacterPlace } from './characters.js';
import type { Context } from './context.js';
import { emitOperands, emitOwned, emitRef, emitValue } from './expressions.js';
import { mayRunUserCode } from './purity.js';
import { textRoutineOf } from './representation.js';
import { emitParked, emitUnparked, Keeper, type Ownership } from './temporaries.js';

/** Largest bound of an open slice. */
export const OPEN_END = 0x7fffffff;

export function emitNumberText(c: Context, operand: Expression): Ownership {
  emitValue(c, operand);
  c.fn.callRuntime(textRoutineOf(operand.type, operand.span));
  return 'owned';
}

/** a + b + c: the first sum is a fresh string, which the later ones grow in place. */
export function emitConcat(c: Context, node: Concat): Ownership {
  const spine: Expression[] = [];
  let left: Expression = node;
  while (left.kind === 'concat') {
    spine.push(left.right);
    left = left.left;
  }
  const first = spine.pop() as Expression;
  const keeper = new Keeper(c);
  emitOperands(c, keeper, [left, first]);
  c.fn.callRuntime('fb_str_concat');
  keeper.release();
  while (spine.length > 0) emitGrown(c, spine.pop() as Expression);
  return 'owned';
}

/** Stack: string of a variable -- the same with `tail` joined to it, which the variable has to take. */
export function emitAppended(c: Context, tail: Expression): void {
  appendTail(c, tail, -1);
}

/** Stack: owned string -- owned string with `tail` joined to it. */
function emitGrown(c: Context, tail: Expression): void {
  appendTail(c, tail, isSimple(tail) ? -1 : emitParked(c));
}

function appendTail(c: Context, tail: Expression, parked: number): void {
  // CHR$ of what is no character raises an error: a parked string would have to be released then.
  if (parked < 0 && isCharacterByCode(tail)) {
    emitValue(c, tail.arguments[0]);
    c.fn.callRuntime('fb_str_concat_chr');
    return;
  }
  const keeper = new Keeper(c);
  const isPlace = isCharacterOfString(tail);
  if (isPlace) emitCharacterPlace(c, keeper, tail);
  else keeper.keep(emitRef(c, tail));
  emitUnparked(c, parked);
  c.fn.callRuntime(isPlace ? 'fb_str_concat_mid' : 'fb_str_concat_into');
  keeper.release();
}

/** `CHR$(n)`, which appending makes no string of. */
export const isCharacterByCode = (node: Expression): node is BuiltinCall =>
  node.kind === 'builtin' && node.builtin === 'chr';

/** Evaluating it cannot fail, memory aside. */
export const isSimple = (node: Expression): boolean =>
  node.kind === 'variable' || node.kind === 'string' || (node.kind === 'convert' && node.operand.kind === 'variable');

export function emitSlice(c: Context, node: Slice): Ownership {
  const keeper = new Keeper(c);
  const bounds = [node.from, node.to].filter((bound) => bound !== null);
  if (bounds.some(mayRunUserCode)) {
    emitOwned(c, node.string);
    keeper.keep('owned');
  } else {
    keeper.keep(emitRef(c, node.string));
  }
  emitBoundsOfSlice(c, node.from, node.to);
  c.fn.callRuntime('fb_str_slice');
  keeper.release();
  return 'owned';
}

export function emitBoundsOfSlice(c: Context, from: Expression | null, to: Expression | null): void {
  if (from === null) c.fn.i32(1);
  else emitValue(c, from);
  if (to === null) c.fn.i32(OPEN_END);
  else emitValue(c, to);
}
