/** Functions of a form of their own: IIF, LIST, reductions, UBOUND and LBOUND, MARSHALL, channels (§4.5, §8, §13, §22). */
import type { Span } from '#support';
import type { Expression, Reduction } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ArraySymbol } from '../symbols.js';
import type { ArgumentSyntax, ExpressionSyntax, NameSyntax } from '../syntax.js';
import { ANY, INTEGER, isNumeric, isReference, listOf, MARSHALLED, promoteSum, type Type } from '../types.js';
import { valuesOf } from './arguments.js';
import { hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { checkCondition } from './condition.js';
import { commonClass, convert, toInteger } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression, makeInteger } from './literals.js';
import { countOf } from './procedure-calls.js';
import { findArray, findVariable } from './scope.js';
import { allowedInWorker, checkChannelFunction } from './workers.js';

type Special = (c: Checker, values: readonly ExpressionSyntax[], span: Span) => Expression | null;

const SPECIALS = new Map<string, Special>([
  ['IIF', checkIif],
  ['LIST', checkList],
  ['SUM', (c, values, span) => checkReduction(c, 'sum', values, span)],
  ['AVG', (c, values, span) => checkReduction(c, 'avg', values, span)],
  ['MAX', (c, values, span) => (values.length === 1 ? checkReduction(c, 'max', values, span) : null)],
  ['MIN', (c, values, span) => (values.length === 1 ? checkReduction(c, 'min', values, span) : null)],
  ['DOT', (c, values, span) => checkReduction(c, 'dot', values, span)],
  ['UBOUND', (c, values, span) => checkBound(c, 'upper', values, span)],
  ['LBOUND', (c, values, span) => checkBound(c, 'lower', values, span)],
  ['MARSHALL', checkMarshall],
]);

/** null when the name is that of an ordinary function, or of none. */
export function checkSpecialFunction(
  c: Checker,
  callee: NameSyntax,
  list: readonly ArgumentSyntax[],
  span: Span,
): Expression | null {
  const special = SPECIALS.get(callee.name);
  if (special !== undefined) return special(c, valuesOf(c, list), span);
  return callee.suffix === '' ? checkChannelFunction(c, callee.name, valuesOf(c, list), span) : null;
}

function expectCount(c: Checker, name: string, count: number, values: readonly unknown[], span: Span): boolean {
  if (values.length === count) return true;
  c.report(span, CheckMessage.argumentCount(name, countOf(count), values.length));
  return false;
}

function checkIif(c: Checker, values: readonly ExpressionSyntax[], span: Span): Expression {
  if (!expectCount(c, 'IIF', 3, values, span)) return errorExpression(span);
  const condition = checkCondition(c, values[0]);
  const whenTrue = checkExpression(c, values[1]);
  const whenFalse = checkExpression(c, values[2]);
  const type = commonType(whenTrue.type, whenFalse.type);
  if (type === null) {
    if (hasValue(c, whenTrue) && hasValue(c, whenFalse)) {
      c.report(span, CheckMessage.operandTypes('IIF', whenTrue.type.name, whenFalse.type.name));
    }
    return errorExpression(span);
  }
  return {
    kind: 'iif',
    type,
    condition,
    whenTrue: convert(c, whenTrue, type),
    whenFalse: convert(c, whenFalse, type),
    span,
  };
}

/** The type both arms get, or null when they do not go together. */
function commonType(left: Type, right: Type): Type | null {
  if (isNumeric(left) && isNumeric(right)) return promoteSum(left, right);
  if (left === right && left.kind !== 'void') return left;
  if (left.kind === 'void' || right.kind === 'void') return null;
  if (left.kind === 'any' || right.kind === 'any') return ANY;
  if (left.kind === 'nothing' && isReference(right)) return right;
  if (right.kind === 'nothing' && isReference(left)) return left;
  return left.kind === 'class' && right.kind === 'class' ? commonClass(left, right) : null;
}

/** Items keep their own types; a conversion to a typed list changes them (see convert.ts). */
function checkList(c: Checker, values: readonly ExpressionSyntax[], span: Span): Expression {
  const items = values.map((value) => {
    const item = checkExpression(c, value);
    return hasValue(c, item) ? item : errorExpression(item.span);
  });
  return { kind: 'newList', type: listOf(ANY), items, span };
}

/** `A()`, or `A` unless a variable of that name holds something of its own kind; null when it is no array. */
export function arrayNamed(c: Checker, syntax: ExpressionSyntax): ArraySymbol | null {
  if (syntax.kind === 'call' && syntax.arguments.length === 0) {
    return findArray(c, syntax.callee.name, syntax.callee.suffix);
  }
  if (syntax.kind !== 'name') return null;
  const array = findArray(c, syntax.name, syntax.suffix);
  const variable = array === null ? null : findVariable(c, syntax.name, syntax.suffix);
  return variable === null || isNumeric(variable.type) || variable.type.kind === 'string' ? array : null;
}

function expectArray(c: Checker, what: string, syntax: ExpressionSyntax): ArraySymbol | null {
  const array = arrayNamed(c, syntax) ?? (syntax.kind === 'name' ? findArray(c, syntax.name, syntax.suffix) : null);
  if (array === null) c.report(syntax.span, CheckMessage.arrayNeeded(what));
  else if (!allowedInWorker(c, array.storage === 'module', array.name, syntax.span)) return null;
  return array;
}

function checkReduction(c: Checker, op: Reduction['op'], values: readonly ExpressionSyntax[], span: Span): Expression {
  const name = op.toUpperCase();
  if (!expectCount(c, name, op === 'dot' ? 2 : 1, values, span)) return errorExpression(span);
  const [array, second] = values.map((value) => expectArray(c, name, value));
  if (array === null || array === undefined || second === null) return errorExpression(span);
  const bad = [array, second ?? array].find((one) => !isNumeric(one.element));
  if (bad !== undefined) {
    c.report(span, CheckMessage.notElementwise(bad.element.name));
    return errorExpression(span);
  }
  if (second !== undefined && second.element !== array.element) {
    c.report(span, CheckMessage.operandTypes(name, array.element.name, second.element.name));
    return errorExpression(span);
  }
  return { kind: 'reduction', type: array.element, op, array, second: second ?? null, span };
}

function checkBound(c: Checker, which: 'lower' | 'upper', values: readonly ExpressionSyntax[], span: Span): Expression {
  const name = which === 'lower' ? 'LBOUND' : 'UBOUND';
  if (values.length !== 2 && !expectCount(c, name, 1, values, span)) return errorExpression(span);
  const array = expectArray(c, name, values[0]);
  const dimension = values.length === 2 ? toInteger(c, checkExpression(c, values[1])) : makeInteger(1, span);
  if (array === null) return errorExpression(span);
  return { kind: 'bound', type: INTEGER, which, array, dimension, span };
}

/** MARSHALL takes a record, an object, or the name of an array. */
function checkMarshall(c: Checker, values: readonly ExpressionSyntax[], span: Span): Expression {
  if (!expectCount(c, 'MARSHALL', 1, values, span)) return errorExpression(span);
  const array = arrayNamed(c, values[0]);
  if (array !== null && allowedInWorker(c, array.storage === 'module', array.name, span)) {
    return { kind: 'marshall', type: MARSHALLED, value: array, span };
  }
  const value = checkExpression(c, values[0]);
  const { kind } = value.type;
  if (kind === 'record' || kind === 'class' || kind === 'object' || kind === 'any') {
    return { kind: 'marshall', type: MARSHALLED, value, span };
  }
  c.report(value.span, CheckMessage.objectNeeded(value.type.name));
  return errorExpression(span);
}
