/**
 * Strings of at most one character, as numbers: `MID$(a$, i, 1) = "x"` compares two codes and makes no string.
 *
 * Beside an expression that has a code (character-expressions.ts) any other string is described by its key
 * (runtime/lib/strings-character.ts), so every comparison with one of them is a comparison of INTEGERs.
 */
import { ValueType } from '#bytecode';
import { InternalError } from '#support';
import type { BuiltinCall, Compare, Expression, Select, VariableSymbol } from '../ast.js';
import {
  type CharacterOfString,
  firstCharacterOf,
  isCharacter,
  isCharacterOfString,
  isCharacterSlice,
  knownCode,
} from './character-expressions.js';
import type { Context, Label } from './context.js';
import { emitOperands, emitRef, emitValue } from './expressions.js';
import { releaseRecords } from './record-values.js';
import { Keeper } from './temporaries.js';

const RELATIONS = {
  '=': 'i32.eq',
  '<>': 'i32.ne',
  '<': 'i32.lt',
  '<=': 'i32.le',
  '>': 'i32.gt',
  '>=': 'i32.ge',
} as const;

/** Stack: -- string, place of the character that `MID$(s, p, 1)` or `LEFT$(s, 1)` is. */
export function emitCharacterPlace(
  c: Context,
  keeper: Keeper,
  { builtin, arguments: operands }: CharacterOfString,
): void {
  emitOperands(c, keeper, operands.slice(0, builtin === 'mid' ? 2 : 1));
  if (builtin === 'left') c.fn.i32(1);
}

/** Stack: -- code of a character expression. */
function emitCode(c: Context, node: Expression): void {
  const known = knownCode(node);
  if (known !== null) {
    c.fn.i32(known);
    return;
  }
  const keeper = new Keeper(c);
  if (isCharacterSlice(node)) {
    keeper.keep(emitRef(c, node.string));
    emitValue(c, node.from as Expression);
    c.fn.callRuntime('fb_str_code_at');
    keeper.release();
    return;
  }
  const call = node as BuiltinCall;
  if (call.builtin === 'ucase' || call.builtin === 'lcase') {
    emitCode(c, call.arguments[0]);
    c.fn.callRuntime(call.builtin === 'ucase' ? 'fb_code_ucase' : 'fb_code_lcase');
    return;
  }
  if (isCharacterOfString(call)) {
    emitCharacterPlace(c, keeper, call);
    c.fn.callRuntime('fb_str_code_mid');
  } else {
    keeper.keep(emitRef(c, call.arguments[0]));
    c.fn.emit('dup').emit('str.len').callRuntime('fb_str_code_at');
  }
  keeper.release();
}

/** Stack: -- key of any string expression. */
function emitKey(c: Context, node: Expression): void {
  const known = knownCode(node);
  if (known !== null) {
    c.fn.i32(2 * known);
  } else if (isCharacter(node)) {
    emitCode(c, node);
    c.fn.emit('dup').emit('i32.add');
  } else {
    const keeper = new Keeper(c);
    keeper.keep(emitRef(c, node));
    c.fn.callRuntime('fb_str_key');
    keeper.release();
  }
}

/** Stack: -- length of any string expression. */
function emitLength(c: Context, node: Expression): void {
  const keeper = new Keeper(c);
  keeper.keep(emitRef(c, node));
  c.fn.emit('str.len');
  keeper.release();
}

/** Stack: -- truth of a comparison of strings of which one is a character expression. False: none is, and nothing is done. */
export function emitCharacterComparison(c: Context, { left, right, op }: Compare): boolean {
  const [isLeft, isRight] = [isCharacter(left), isCharacter(right)];
  if (!isLeft && !isRight) return false;
  let emit = isLeft && isRight ? emitCode : emitKey;
  // Beside "" lengths say it all.
  if (!(isLeft && isRight) && knownCode(isLeft ? left : right) === -1) emit = emitLength;
  emit(c, left);
  emit(c, right);
  c.fn.emit(RELATIONS[op]);
  return true;
}

/** Stack: -- ASC of a part of a string, which is not made. False: it is something else, and nothing is done. */
export function emitCodeOfPart(c: Context, part: Expression): boolean {
  const first = firstCharacterOf(part);
  if (first === null) return false;
  emitCode(c, first);
  c.fn.i32(0).emit('i32.max');
  return true;
}

/** The selector of a SELECT CASE and the slot with its key. */
export type KeyOfSelector = { readonly selector: VariableSymbol; readonly slot: number };

/**
 * The key of a SELECT CASE's string, worked out once, when all its cases are single characters; the string itself is not kept then.
 * Null: they are not, and nothing is done. Bodies may hold other statements of the kind, so the slot is no temporary.
 */
export function emitKeyOfSelector(c: Context, { selector, value, arms }: Select): KeyOfSelector | null {
  const conditions = arms.flatMap(({ items }) => items.flat());
  if (value.type.kind !== 'string' || !conditions.every((each) => isTestOfKey(each, selector))) return null;
  const slot = c.fn.local(ValueType.i32, 'key');
  emitKey(c, value);
  c.fn.set(slot);
  releaseRecords(c);
  return { selector, slot };
}

const isTestOfKey = (node: Expression, selector: VariableSymbol): node is Compare =>
  node.kind === 'compare' &&
  node.left.kind === 'variable' &&
  node.left.symbol === selector &&
  knownCode(node.right) !== null;

/** Goes to `otherwise` when the condition of a case does not hold. */
export function emitUnlessKey(c: Context, { slot, selector }: KeyOfSelector, node: Expression, otherwise: Label): void {
  if (!isTestOfKey(node, selector)) throw new InternalError('generate', 'a case that is no character');
  c.fn.get(slot);
  emitKey(c, node.right);
  c.fn.emit(RELATIONS[node.op]).jumpUnless(otherwise);
}
