/** Argument lists: plain values, and how each reaches its parameter (reference §10.2). */
import type { Argument, Expression } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { VariableSymbol } from '../symbols.js';
import type { ArgumentSyntax, ExpressionSyntax } from '../syntax.js';
import type { Checker } from './checker.js';
import { convert } from './convert.js';
import { checkExpression } from './expression.js';
import { defaultValue, errorExpression } from './literals.js';
import { isPlace } from './places.js';

/** The values of a list in which ranges have no meaning; each range is reported. */
export function valuesOf(c: Checker, list: readonly ArgumentSyntax[]): ExpressionSyntax[] {
  return list.map((one) => {
    if (one.kind === 'value') return one.value;
    c.report(one.span, CheckMessage.rangeNotAllowed());
    return { kind: 'error', span: one.span };
  });
}

/** One argument per parameter. Missing ones, where the caller allows them, get default values. */
export function bindArguments(
  c: Checker,
  parameters: readonly VariableSymbol[],
  values: readonly ExpressionSyntax[],
  end: Expression['span'],
): Argument[] {
  return parameters.map((parameter, i): Argument => {
    const value = values[i];
    if (value !== undefined) return bindArgument(c, parameter, value);
    const passing = parameter.byReference ? 'temporary' : 'value';
    return { passing, value: defaultValue(parameter.type, end) };
  });
}

function bindArgument(c: Checker, parameter: VariableSymbol, syntax: ExpressionSyntax): Argument {
  if (isWholeArray(c, syntax)) {
    c.report(syntax.span, CheckMessage.wholeArrayArgument());
    return { passing: 'value', value: errorExpression(syntax.span) };
  }
  const value = checkExpression(c, syntax);
  if (!parameter.byReference) return { passing: 'value', value: convert(c, value, parameter.type) };
  // an expression in parentheses is a value, not the variable inside
  if (syntax.kind !== 'group' && isPlace(value) && value.type === parameter.type) {
    noteAddress(value);
    return { passing: 'reference', value };
  }
  return { passing: 'temporary', value: convert(c, value, parameter.type) };
}

function isWholeArray(c: Checker, syntax: ExpressionSyntax): boolean {
  if (syntax.kind !== 'call' || syntax.arguments.length > 0) return false;
  const { name, suffix } = syntax.callee;
  return !c.procedures.has(name) && (c.scope.arrays.has(name + suffix) || c.module.arrays.has(name + suffix));
}

/** The variable at the root of a place whose address is taken. */
export function noteAddress(place: Expression): void {
  let at = place;
  while (at.kind === 'recordField') at = at.record;
  if (at.kind === 'variable') at.symbol.addressTaken = true;
}
