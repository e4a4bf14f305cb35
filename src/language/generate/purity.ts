/**
 * Whether evaluating an expression may run user code (which may change variables), and whether it may be evaluated or
 * not without anybody noticing. Answers are remembered per node; left spines are walked with a loop, for they may be long.
 */
import type { Expression } from '../ast.js';
import { isNumeric } from '../types.js';
import { isCharacter, isCharacterOfString, knownCode } from './character-expressions.js';

const known = new WeakMap<Expression, boolean>();

/** True when evaluation may call a procedure of the program. */
export function mayRunUserCode(expression: Expression): boolean {
  let node: Expression = expression;
  for (;;) {
    if (node.kind === 'convert') {
      node = node.operand;
    } else if (node.kind === 'binary' || node.kind === 'concat' || node.kind === 'compare') {
      if (mayRunUserCode(node.right)) return true;
      node = node.left;
    } else {
      break;
    }
  }
  let answer = known.get(node);
  if (answer === undefined) {
    answer = isUserCall(node) || children(node).some(mayRunUserCode);
    known.set(node, answer);
  }
  return answer;
}

function isUserCall(node: Expression): boolean {
  return node.kind === 'userCall' || node.kind === 'methodCall' || node.kind === 'new' || node.kind === 'channel';
}

function children(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'arrayElement':
      return node.subscripts;
    case 'recordField':
      return [node.record];
    case 'convert':
    case 'negate':
    case 'not':
    case 'truth':
      return [node.operand];
    case 'binary':
    case 'concat':
    case 'compare':
    case 'recordBinary':
      return [node.left, node.right];
    case 'iif':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'slice':
      return [node.string, ...[node.from, node.to].filter((bound) => bound !== null)];
    case 'builtin':
    case 'listCall':
    case 'mapCall':
      return node.arguments;
    case 'bound':
      return [node.dimension];
    case 'create':
      return node.fields.map((field) => field.value);
    default:
      return [];
  }
}

/** Deeper expressions are not a handful of instructions any more. */
const CHEAP_DEPTH = 8;

/** No effects, no errors, a handful of instructions: evaluating it for nothing costs less than a mispredicted jump. */
export function isCheap(node: Expression, depth = CHEAP_DEPTH): boolean {
  if (depth === 0) return false;
  switch (node.kind) {
    case 'integer':
    case 'long':
    case 'float':
      return true;
    case 'variable':
      return node.type.kind !== 'record';
    case 'convert':
      return isNumeric(node.type) && isNumeric(node.operand.type) && isCheap(node.operand, depth - 1);
    case 'negate':
    case 'not':
      return node.type.kind !== 'any' && isCheap(node.operand, depth - 1);
    case 'compare':
      if (isNumeric(node.left.type)) return isCheap(node.left, depth - 1) && isCheap(node.right, depth - 1);
      return (isCharacter(node.left) || isCharacter(node.right)) && isCheapText(node.left) && isCheapText(node.right);
    case 'builtin':
      if (node.builtin === 'len') return node.arguments[0].kind === 'variable';
      return node.builtin === 'asc' && isCharacterOfString(node.arguments[0]) && isCheapText(node.arguments[0]);
    case 'binary':
      return (
        node.type.kind !== 'any' &&
        CHEAP_OPERATORS.has(node.op) &&
        isCheap(node.left, depth - 1) &&
        isCheap(node.right, depth - 1)
      );
    default:
      return false;
  }
}

/** A string that is there, or a character of one, which is compared by its code: nothing is made. */
const isCheapText = (node: Expression): boolean =>
  node.type.kind === 'string' &&
  (node.kind === 'variable' ||
    knownCode(node) !== null ||
    (isCharacterOfString(node) && node.arguments.every((each) => each.kind === 'variable' || isCheap(each))));

const CHEAP_OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', 'AND', 'OR', 'XOR']);
