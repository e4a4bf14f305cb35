/**
 * Which string expressions give one character or none, whatever their operands are, and can be had as a number: its code, −1 for "".
 * Codes order and equal as such strings do. What becomes of them is in characters.ts.
 */
import type { BuiltinCall, Expression, Slice } from '../ast.js';

const LARGEST_CODE = 0x10ffff;

/** Code of a character that is known now, −1 of "", null of anything else. */
export function knownCode(node: Expression): number | null {
  if (node.kind === 'string') {
    const code = node.value.codePointAt(0) ?? -1;
    return node.value.length <= (code > 0xffff ? 2 : 1) ? code : null;
  }
  if (node.kind !== 'builtin' || node.builtin !== 'chr') return null;
  const [code] = node.arguments;
  return code.kind === 'integer' && code.value >= 0 && code.value <= LARGEST_CODE ? code.value : null;
}

const isOne = (node: Expression): boolean => node.kind === 'integer' && node.value === 1;

/** `MID$(s, p, 1)`, or `LEFT$(s, 1)`, which is `MID$(s, 1, 1)`. */
export type CharacterOfString = BuiltinCall & { readonly builtin: 'mid' | 'left' };

export const isCharacterOfString = (node: Expression): node is CharacterOfString =>
  node.kind === 'builtin' &&
  ((node.builtin === 'mid' && isOne(node.arguments[2])) || (node.builtin === 'left' && isOne(node.arguments[1])));

const isLastCharacter = (node: Expression): boolean =>
  node.kind === 'builtin' && node.builtin === 'right' && isOne(node.arguments[1]);

/** `s$(i TO i)`. */
export const isCharacterSlice = (node: Expression): node is Slice =>
  node.kind === 'slice' && node.from !== null && node.to !== null && isSameValue(node.from, node.to);

/** Two mentions of one variable, or of one constant, as the same type. */
function isSameValue(a: Expression, b: Expression): boolean {
  if (a.kind === 'integer') return b.kind === 'integer' && a.value === b.value;
  if (a.kind === 'variable') return b.kind === 'variable' && a.symbol === b.symbol;
  return a.kind === 'convert' && b.kind === 'convert' && a.type === b.type && isSameValue(a.operand, b.operand);
}

/** Whether a string expression is one of those. */
export function isCharacter(node: Expression): boolean {
  let inner = node;
  while (inner.kind === 'builtin' && (inner.builtin === 'ucase' || inner.builtin === 'lcase'))
    inner = inner.arguments[0];
  return knownCode(inner) !== null || isCharacterOfString(inner) || isLastCharacter(inner) || isCharacterSlice(inner);
}

/** What a part of a string begins with: `MID$(s, p, 1)` of `MID$(s, p)`, the same of LEFT$; null for anything else. */
export function firstCharacterOf(node: Expression): Expression | null {
  if (isCharacter(node)) return node;
  if (node.kind !== 'builtin' || (node.builtin !== 'mid' && node.builtin !== 'left')) return null;
  const rest = node.arguments.slice(0, -1);
  const count = node.arguments[node.arguments.length - 1];
  if (count.kind !== 'integer' || count.value < 1) return null;
  return { ...node, arguments: [...rest, { ...count, value: 1 }] };
}
