/** Values of CONSTANTs (reference §3.4): literals, and expressions of literals and constants, worked out here. */

import type { Binary, Compare, Expression, Literal } from '../ast.js';
import type { BuiltinId } from '../builtins.js';
import { CheckMessage } from '../messages.js';
import type { ExpressionSyntax } from '../syntax.js';
import { INTEGER, isNumeric, LONG } from '../types.js';
import type { Checker } from './checker.js';
import { checkExpression } from './expression.js';
import { isLiteral, makeInteger, makeNumber, makeString, numericValue } from './literals.js';
import { findConstant } from './scope.js';

/** The value, a literal or a pure expression that is repeated at each mention; null, reported, when it is no constant. */
export function evaluateConstant(c: Checker, syntax: ExpressionSyntax): Expression | null {
  if (!isConstantSyntax(c, syntax)) {
    c.report(syntax.span, CheckMessage.notConstant());
    return null;
  }
  const errorsBefore = c.diagnostics.items.length;
  const value = checkExpression(c, syntax);
  if (c.diagnostics.items.length > errorsBefore) return null;
  return typedByValue(evaluate(value) ?? value);
}

/** Only literals, operators, constants already known, and calls of built-ins, which the checker then looks up. */
function isConstantSyntax(c: Checker, syntax: ExpressionSyntax): boolean {
  switch (syntax.kind) {
    case 'number':
    case 'string':
      return true;
    case 'group':
    case 'unary':
      return isConstantSyntax(c, syntax.operand);
    case 'binary':
      return isConstantSpine(c, syntax);
    case 'name':
      return findConstant(c, syntax.name, syntax.suffix) !== null;
    case 'call':
      return (
        PURE_FUNCTIONS.has(syntax.callee.name) &&
        !c.procedures.has(syntax.callee.name) &&
        syntax.arguments.every((one) => one.kind === 'value' && isConstantSyntax(c, one.value))
      );
    default:
      return false;
  }
}

/** Chains are left-deep and may be long: a loop, not recursion. */
function isConstantSpine(c: Checker, syntax: ExpressionSyntax): boolean {
  let at = syntax;
  for (; at.kind === 'binary'; at = at.left) if (!isConstantSyntax(c, at.right)) return false;
  return isConstantSyntax(c, at);
}

const PURE_FUNCTIONS: ReadonlySet<string> = new Set(
  'CHR SQR SIN COS TAN ATN ATAN EXP LOG ABS INT FIX LEN ASC UCASE LCASE STRING SPACE LEFT RIGHT MID'.split(' '),
);

/** §3.4: a whole number in the range of INTEGER is one, whatever it was computed in. */
function typedByValue(value: Expression): Expression {
  if (value.kind !== 'float' || !Number.isInteger(value.value) || Math.abs(value.value) > 2147483647) return value;
  return makeNumber(INTEGER, value.value, null, value.span);
}

/** Literal value of a checked expression whose leaves are literals; null for what is left to run time. */
function evaluate(value: Expression): Literal | null {
  if (isLiteral(value)) return value;
  switch (value.kind) {
    case 'not': {
      const operand = evaluate(value.operand);
      const digits = operand === null ? null : (numericValue(operand)?.digits ?? null);
      return digits === null || !isNumeric(value.type)
        ? null
        : makeNumber(value.type, Number(~digits), ~digits, value.span);
    }
    case 'convert':
    case 'negate': {
      const operand = evaluate(value.operand);
      const number = operand === null ? null : numericValue(operand);
      if (number === null || !isNumeric(value.type)) return null;
      if (value.kind === 'convert') return makeNumber(value.type, number.number, number.digits, value.span);
      return makeNumber(value.type, -number.number, number.digits === null ? null : -number.digits, value.span);
    }
    case 'binary':
      return evaluateBinary(value);
    case 'compare':
      return evaluateCompare(value);
    case 'builtin':
      return evaluateBuiltin(value.builtin, value.arguments, value);
    default:
      return null;
  }
}

function evaluateBinary(value: Binary): Literal | null {
  const left = evaluate(value.left);
  const right = evaluate(value.right);
  if (left === null || right === null || !isNumeric(value.type)) return null;
  const one = numericValue(left);
  const other = numericValue(right);
  if (one === null || other === null) return null;
  if (value.op === '^') {
    const power = one.number ** other.number;
    return Number.isSafeInteger(power) ? makeNumber(value.type, power, null, value.span) : null;
  }
  if (value.type !== INTEGER && value.type !== LONG) return null;
  const bits = BITWISE.get(value.op);
  if (bits === undefined || one.digits === null || other.digits === null) return null;
  const exact = bits(one.digits, other.digits);
  return makeNumber(value.type, Number(exact), exact, value.span);
}

const BITWISE = new Map<string, (left: bigint, right: bigint) => bigint>([
  ['AND', (left, right) => left & right],
  ['OR', (left, right) => left | right],
  ['XOR', (left, right) => left ^ right],
  ['EQV', (left, right) => ~(left ^ right)],
  ['IMP', (left, right) => ~left | right],
]);

function evaluateCompare(value: Compare): Literal | null {
  const left = evaluate(value.left);
  const right = evaluate(value.right);
  const one = left === null ? null : (numericValue(left)?.number ?? null);
  const other = right === null ? null : (numericValue(right)?.number ?? null);
  if (one === null || other === null) return null;
  const holds = RELATIONS[value.op](one, other);
  return makeInteger(holds ? 1 : 0, value.span);
}

const RELATIONS: Record<Compare['op'], (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function evaluateBuiltin(id: BuiltinId, operands: readonly Expression[], value: Expression): Literal | null {
  const operand = operands.length === 1 ? evaluate(operands[0]) : null;
  if (id !== 'chr' || operand?.kind !== 'integer') return null;
  const valid = operand.value >= 0 && operand.value < 0xd800;
  return valid ? makeString(String.fromCodePoint(operand.value), value.span) : null;
}
