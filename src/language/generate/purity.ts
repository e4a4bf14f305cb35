/**
 * Whether evaluating an expression may run user code (which may change variables), and whether it may be evaluated or
 * not without anybody noticing. Answers are remembered per node; left spines are walked with a loop, for they may be long.
 */
import type { Expression } from '../ast.js';

const known = new WeakMap<Expression, boolean>();

/** True when evaluation may call a procedure of the program. */
export function mayRunUserCode(expression: Expression): boolean {
  let node: Expression = expression;
  while (node.kind === 'binary' || node.kind === 'concat') {
    if (mayRunUserCode(node.right)) return true;
    node = node.left;
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

/** No effects, no errors, a handful of instructions: evaluating it for nothing costs less than a mispredicted jump. */
export function isCheap(node: Expression): boolean {
  switch (node.kind) {
    case 'integer':
    case 'long':
    case 'float':
      return true;
    case 'variable':
      return node.type.kind !== 'record';
    case 'convert':
      return node.type.kind !== 'string' && node.operand.type.kind !== 'string' && isCheap(node.operand);
    case 'negate':
    case 'not':
      return isCheap(node.operand);
    case 'compare':
      return (
        node.left.type.kind !== 'string' &&
        node.left.type.kind !== 'record' &&
        isCheap(node.left) &&
        isCheap(node.right)
      );
    case 'binary':
      return (
        ['+', '-', '*', 'AND', 'OR', 'XOR'].includes(node.op) &&
        isShallow(node.left) &&
        isCheap(node.left) &&
        isCheap(node.right)
      );
    default:
      return false;
  }
}

const isShallow = (node: Expression): boolean =>
  node.kind !== 'binary' || (node.left.kind !== 'binary' && node.right.kind !== 'binary') || depthBelow(node, 8);

function depthBelow(node: Expression, limit: number): boolean {
  if (limit === 0) return false;
  return node.kind !== 'binary' || (depthBelow(node.left, limit - 1) && depthBelow(node.right, limit - 1));
}
