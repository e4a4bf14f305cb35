/**
 * `name(…)` in an expression: array element, call, built-in, list or map lookup, or slice (reference §1 rule 2, §4.6).
 * The program's own names come first: local arrays and collections, methods of the class, procedures, module arrays and
 * collections; then built-ins. A range among the arguments always means a slice of a string variable.
 */
import type { Span } from '#support';
import type { ArrayElement, Expression, Slice } from '../ast.js';
import { BUILTINS, BUILTINS_BY_NAME, COMMANDS_BY_NAME } from '../builtins.js';
import { CheckMessage } from '../messages.js';
import type { ArraySymbol, VariableSymbol } from '../symbols.js';
import type { ArgumentSyntax, CallSyntax, ExpressionSyntax, NameSyntax } from '../syntax.js';
import { STRING } from '../types.js';
import { valuesOf } from './arguments.js';
import { checkBuiltin } from './builtin-calls.js';
import type { Checker } from './checker.js';
import { collectionGet } from './collection-calls.js';
import { toInteger } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression } from './literals.js';
import { callOwnMethod } from './members.js';
import { variableAt } from './names.js';
import { callProcedure, findProcedure } from './procedure-calls.js';
import { findArray, findVariable } from './scope.js';
import { checkSpecialFunction } from './special-functions.js';
import { allowedInWorker } from './workers.js';

export function checkCall(c: Checker, syntax: CallSyntax): Expression {
  const { callee, arguments: list, span } = syntax;
  if (list.some((one) => one.kind === 'range')) return sliceOfName(c, callee, list, span);
  return ownCall(c, callee, list, span) ?? builtinCall(c, callee, list, span) ?? reportUnknown(c, callee, list, span);
}

/** A call of something that the program itself declares; null when the name is none of its own. */
function ownCall(c: Checker, callee: NameSyntax, list: readonly ArgumentSyntax[], span: Span): Expression | null {
  const { name, suffix } = callee;
  const array = findArray(c, name, suffix);
  const preferBuiltin = suffix !== '' && BUILTINS_BY_NAME.has(name);
  if (array?.storage === 'local' && takes(array, list, preferBuiltin)) return elementOf(c, array, callee, list, span);
  const method = callOwnMethod(c, callee, list, span);
  if (method !== null) return method;
  const procedure = findProcedure(c, name, suffix);
  if (procedure !== null) return callProcedure(c, procedure, list, span);
  if (array !== null && takes(array, list, preferBuiltin)) return elementOf(c, array, callee, list, span);
  const variable = findVariable(c, name, suffix);
  return variable === null ? null : lookUp(c, variable, callee, list, span);
}

/** With a suffix, a built-in's name is the built-in unless the subscripts fit an array of that name. */
function takes(array: ArraySymbol, list: readonly ArgumentSyntax[], preferBuiltin: boolean): boolean {
  return !preferBuiltin || array.ranks.includes(list.length) || list.length === 0;
}

/** `l(n)` and `h(k)`; null for a variable that is neither. */
function lookUp(
  c: Checker,
  variable: VariableSymbol,
  callee: NameSyntax,
  list: readonly ArgumentSyntax[],
  span: Span,
): Expression | null {
  const { kind } = variable.type;
  if (kind !== 'list' && kind !== 'hashmap') return null;
  return collectionGet(c, variableAt(c, variable, callee.span), valuesOf(c, list), span);
}

export function elementOf(
  c: Checker,
  array: ArraySymbol,
  callee: NameSyntax,
  list: readonly ArgumentSyntax[],
  span: Span,
): Expression {
  if (!allowedInWorker(c, array.storage === 'module', array.name, callee.span)) return errorExpression(span);
  const values = valuesOf(c, list);
  if (values.length === 0) {
    c.report(span, CheckMessage.noSubscript());
    return errorExpression(span);
  }
  const subscripts = values.map((value) => toInteger(c, checkExpression(c, value)));
  const element: ArrayElement = { kind: 'arrayElement', type: array.element, array, subscripts, span };
  return element;
}

function builtinCall(c: Checker, callee: NameSyntax, list: readonly ArgumentSyntax[], span: Span): Expression | null {
  const special = checkSpecialFunction(c, callee, list, span);
  if (special !== null) return special;
  const id = BUILTINS_BY_NAME.get(callee.name);
  if (id === undefined || (callee.suffix === '$' && !BUILTINS[id].stringNamed)) return null;
  return checkBuiltin(c, id, valuesOf(c, list), span);
}

/** Names the upstream language reserves without implementing them. */
const RESERVED: ReadonlySet<string> = new Set(['PEEK', 'POKE']);

function reportUnknown(c: Checker, callee: NameSyntax, list: readonly ArgumentSyntax[], span: Span): Expression {
  const spelling = c.spelling(callee.span);
  const variable = findVariable(c, callee.name, callee.suffix);
  if (RESERVED.has(callee.name)) c.report(callee.span, CheckMessage.notImplemented(spelling));
  else if (COMMANDS_BY_NAME.has(callee.name)) c.report(callee.span, CheckMessage.noValue(spelling));
  else if (variable !== null && list.length > 0) c.report(callee.span, CheckMessage.notAnArray(spelling));
  else c.reportOnce(callee.span, CheckMessage.unknownArrayOrFunction(spelling));
  return errorExpression(span);
}

/** `s$(a TO b)` of a variable. */
function sliceOfName(c: Checker, callee: NameSyntax, list: readonly ArgumentSyntax[], span: Span): Expression {
  const variable = findVariable(c, callee.name, callee.suffix);
  const isString = variable === null ? callee.suffix === '$' : variable.type.kind === 'string';
  if (!isString) {
    const spelling = c.spelling(callee.span);
    if (variable === null) c.reportOnce(callee.span, CheckMessage.unknownArrayOrFunction(spelling));
    else c.report(callee.span, CheckMessage.stringNeeded(variable.type.name));
    return errorExpression(span);
  }
  const string = checkExpression(c, { kind: 'name', name: callee.name, suffix: callee.suffix, span: callee.span });
  return sliceOf(c, string, list, span);
}

/** The one range of a slice, bounds truncated; anything else is reported. */
export function sliceOf(c: Checker, string: Expression, list: readonly ArgumentSyntax[], span: Span): Expression {
  const [range] = list;
  if (string.type.kind !== 'string' || list.length !== 1 || range.kind !== 'range') {
    c.report(span, CheckMessage.rangeNotAllowed());
    return errorExpression(span);
  }
  const bound = (value: ExpressionSyntax | null) => (value === null ? null : toInteger(c, checkExpression(c, value)));
  const slice: Slice = { kind: 'slice', type: STRING, string, from: bound(range.from), to: bound(range.to), span };
  return slice;
}

/** `expression(…)`: a slice of a string, an element of a list, a value of a map. */
export function checkApply(c: Checker, syntax: Extract<ExpressionSyntax, { kind: 'apply' }>): Expression {
  return applyTo(c, checkExpression(c, syntax.operand), syntax.arguments, syntax.span);
}

export function applyTo(c: Checker, operand: Expression, list: readonly ArgumentSyntax[], span: Span): Expression {
  const { kind } = operand.type;
  if (list.some((one) => one.kind === 'range')) return sliceOf(c, operand, list, span);
  if (kind === 'list' || kind === 'hashmap') return collectionGet(c, operand, valuesOf(c, list), span);
  if (kind !== 'any' || operand.kind !== 'nothing') c.report(span, CheckMessage.notAnArray(c.spelling(operand.span)));
  return errorExpression(span);
}
