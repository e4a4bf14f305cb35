/** Whole-array assignment: `C() = A() + B() * 2` and its kin, element by element (reference §8). */
import type { Span } from '#support';
import type { ArrayExpression, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ArraySymbol } from '../symbols.js';
import type { BinarySyntax, ExpressionSyntax, StatementSyntax } from '../syntax.js';
import { isNumeric, type Type } from '../types.js';
import { hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { convertAssigned } from './convert.js';
import { checkExpression } from './expression.js';
import { arrayNamed } from './special-functions.js';
import { allowedInWorker } from './workers.js';

export function checkArrayAssignment(
  c: Checker,
  syntax: Extract<StatementSyntax, { kind: 'assign' }>,
  target: ArraySymbol,
): Statement | null {
  const { span, line } = syntax;
  if (!allowedInWorker(c, target.storage === 'module', target.name, syntax.target.span)) return null;
  const value = checkElementwise(c, syntax.value, target.element);
  return value === null ? null : { kind: 'assignArray', span, line, target, value };
}

/** null after a report. What mentions no whole array is a scalar, broadcast. */
function checkElementwise(c: Checker, syntax: ExpressionSyntax, element: Type): ArrayExpression | null {
  const { span } = syntax;
  if (syntax.kind === 'group') return checkElementwise(c, syntax.operand, element);
  if (!mentionsArray(c, syntax)) return checkScalar(c, syntax, element);
  const array = wholeArray(c, syntax);
  if (array !== null) return checkOperand(c, array, element, span);
  if (syntax.kind === 'binary') return checkChain(c, syntax, element);
  if (syntax.kind === 'unary' && syntax.operator !== 'NOT') {
    const operand = checkElementwise(c, syntax.operand, element);
    if (operand === null || !expectArithmetic(c, element, span)) return null;
    return syntax.operator === '+' ? operand : { kind: 'arrayUnary', type: element, span, op: 'negate', operand };
  }
  const applied = syntax.kind === 'call' ? UNARY.get(syntax.callee.name) : undefined;
  if (syntax.kind === 'call' && applied !== undefined && syntax.arguments.length === 1) {
    const [only] = syntax.arguments;
    const operand = only.kind === 'value' ? checkElementwise(c, only.value, element) : null;
    if (operand === null || !expectNumbers(c, element, span)) return null;
    return { kind: 'arrayUnary', type: element, span, op: applied, operand };
  }
  c.report(span, CheckMessage.wholeArrayArgument());
  return null;
}

const UNARY = new Map<string, 'abs' | 'sqr'>([
  ['ABS', 'abs'],
  ['SQR', 'sqr'],
]);

function wholeArray(c: Checker, syntax: ExpressionSyntax): ArraySymbol | null {
  return syntax.kind === 'call' && syntax.arguments.length === 0 && !c.procedures.has(syntax.callee.name)
    ? arrayNamed(c, syntax)
    : null;
}

/** Whether `A()` occurs where its elements would be meant; inside SUM(A()) and other calls it would not. */
function mentionsArray(c: Checker, syntax: ExpressionSyntax): boolean {
  let at = syntax;
  for (;;) {
    if (at.kind === 'group' || at.kind === 'unary') at = at.operand;
    else if (at.kind === 'binary') {
      if (mentionsArray(c, at.right)) return true;
      at = at.left;
    } else if (at.kind === 'call' && UNARY.has(at.callee.name) && at.arguments[0]?.kind === 'value')
      at = at.arguments[0].value;
    else return wholeArray(c, at) !== null;
  }
}

function checkScalar(c: Checker, syntax: ExpressionSyntax, element: Type): ArrayExpression | null {
  const value = checkExpression(c, syntax);
  if (!hasValue(c, value)) return null;
  return { kind: 'arrayScalar', type: element, span: syntax.span, value: convertAssigned(c, value, element) };
}

function checkOperand(c: Checker, array: ArraySymbol, element: Type, span: Span): ArrayExpression | null {
  if (!allowedInWorker(c, array.storage === 'module', array.name, span)) return null;
  const operand: ArrayExpression = { kind: 'arrayValue', type: array.element, span, array };
  if (array.element === element) return operand;
  if (isNumeric(array.element) && isNumeric(element)) return { kind: 'arrayConvert', type: element, span, operand };
  c.report(span, CheckMessage.cannotAssign(array.element.name, element.name));
  return null;
}

const OPERATORS = new Map<string, '+' | '-' | '*' | '/'>([
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['/', '/'],
]);

/** A chain that is deep to the left is walked with a loop; a prefix of it without arrays is one scalar. */
function checkChain(c: Checker, syntax: BinarySyntax, element: Type): ArrayExpression | null {
  const chain: BinarySyntax[] = [];
  let at: ExpressionSyntax = syntax;
  while (at.kind === 'binary' && mentionsArray(c, at)) {
    chain.push(at);
    at = at.left;
  }
  let left = checkElementwise(c, at, element);
  for (let i = chain.length - 1; i >= 0; i--) {
    const right = checkElementwise(c, chain[i].right, element);
    const op = OPERATORS.get(chain[i].operator);
    if (left === null || right === null) return null;
    if (op === undefined) {
      c.report(chain[i].operatorSpan, CheckMessage.operandType(chain[i].operator, 'whole arrays'));
      return null;
    }
    if (!expectArithmetic(c, element, chain[i].span)) return null;
    left = { kind: 'arrayBinary', type: element, span: chain[i].span, op, left, right };
  }
  return left;
}

/** Numbers, or records of nothing but numbers. */
function expectArithmetic(c: Checker, element: Type, span: Span): boolean {
  return (element.kind === 'record' && element.allNumeric) || expectNumbers(c, element, span);
}

function expectNumbers(c: Checker, element: Type, span: Span): boolean {
  if (isNumeric(element)) return true;
  c.report(span, CheckMessage.notElementwise(element.name));
  return false;
}
