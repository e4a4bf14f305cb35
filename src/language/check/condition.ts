/**
 * Conditions (reference §4.4, §9.1): INTEGER, zero is false. NOT is logical where it is reached from the root through
 * parentheses, AND, OR, XOR and other such NOTs only; anywhere else it is the bitwise complement.
 */
import type { Expression } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { BinarySyntax, ExpressionSyntax } from '../syntax.js';
import { INTEGER, isNumeric } from '../types.js';
import { combine, hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { toArithmetic } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression } from './literals.js';

export function checkCondition(c: Checker, syntax: ExpressionSyntax): Expression {
  return truth(c, checkOperand(c, syntax));
}

/** The condition that holds when `syntax` does not: for UNTIL. */
export function checkNegatedCondition(c: Checker, syntax: ExpressionSyntax): Expression {
  return logicalNot(c, checkOperand(c, syntax));
}

/** An expression in a condition, not yet reduced to true or false. */
function checkOperand(c: Checker, syntax: ExpressionSyntax): Expression {
  let at = syntax;
  while (at.kind === 'group') at = at.operand;
  if (at.kind === 'unary' && at.operator === 'NOT') return logicalNot(c, checkOperand(c, at.operand));
  if (at.kind === 'binary' && isConnective(at)) return checkConnectives(c, at);
  return checkExpression(c, at);
}

function isConnective(syntax: BinarySyntax): boolean {
  return syntax.operator === 'AND' || syntax.operator === 'OR' || syntax.operator === 'XOR';
}

function checkConnectives(c: Checker, syntax: BinarySyntax): Expression {
  const chain: BinarySyntax[] = [];
  let at: ExpressionSyntax = syntax;
  for (;;) {
    if (at.kind === 'group') at = at.operand;
    else if (at.kind === 'binary' && isConnective(at)) {
      chain.push(at);
      at = at.left;
    } else break;
  }
  let value = checkOperand(c, at);
  for (let i = chain.length - 1; i >= 0; i--)
    value = combine(c, chain[i].operator, value, checkOperand(c, chain[i].right));
  return value;
}

function logicalNot(c: Checker, operand: Expression): Expression {
  if (!hasValue(c, operand)) return errorExpression(operand.span);
  const { type, span } = operand;
  const tested = isNumeric(type) && type.computesIn !== 'integer' ? operand : truth(c, operand);
  return { kind: 'not', type: INTEGER, logical: true, operand: tested, span };
}

/** Reduces a value to an INTEGER that is zero exactly when the value counts as false. */
export function truth(c: Checker, value: Expression): Expression {
  if (!hasValue(c, value)) return errorExpression(value.span);
  const { type, span } = value;
  if (isNumeric(type) && type.computesIn === 'integer') return toArithmetic(value, INTEGER);
  if (type.kind === 'record') {
    c.report(span, CheckMessage.numberNeeded(type.name));
    return errorExpression(span);
  }
  return { kind: 'truth', type: INTEGER, operand: value, span };
}
