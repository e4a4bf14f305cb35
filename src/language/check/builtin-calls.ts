/** Calls of the rows of BUILTINS: arguments bound and converted, results typed (reference §16). */
import type { Span } from '#support';
import type { Expression } from '../ast.js';
import { BUILTINS, type BuiltinId, type BuiltinParameter, type BuiltinRow, type ParameterKind } from '../builtins.js';
import { CheckMessage } from '../messages.js';
import type { ExpressionSyntax } from '../syntax.js';
import {
  ARITHMETIC_TYPES,
  DOUBLE,
  INTEGER,
  isNumeric,
  LONG,
  type NumericType,
  promoteSum,
  SINGLE,
  STRING,
  type Type,
} from '../types.js';
import { hasValue } from './arithmetic.js';
import type { Checker } from './checker.js';
import { convert, toNumber, toStringStrict, toText } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression, makeNumber, makeString } from './literals.js';
import { countOf } from './procedure-calls.js';

export function checkBuiltin(c: Checker, id: BuiltinId, values: readonly ExpressionSyntax[], span: Span): Expression {
  const row = BUILTINS[id];
  const list = bindParameters(c, row, row.names[0] + (row.stringNamed ? '$' : ''), values, span);
  if (list === null) return errorExpression(span);
  const conversion = CONVERSIONS.get(id);
  if (conversion !== undefined) {
    const converted = conversion(c, list[0]);
    if (converted !== null) return { ...converted, span };
  }
  if (row.result !== 'promoted') {
    return { kind: 'builtin', type: resultType(row, list), builtin: id, arguments: list, span };
  }
  const type = promotedType(list);
  return { kind: 'builtin', type, builtin: id, arguments: list.map((one) => convert(c, one, type)), span };
}

/** Functions that are nothing but a conversion, for the arguments for which they are that; null for the others. */
const CONVERSIONS = new Map<BuiltinId, (c: Checker, value: Expression) => Expression | null>([
  ['str', (c, value) => toText(c, value)],
  ['csng', (c, value) => toNumber(c, value, SINGLE)],
  ['cdbl', (c, value) => toNumber(c, value, DOUBLE)],
  ['cint', (c, value) => wholeTo(c, value, INTEGER)],
  ['clng', (c, value) => wholeTo(c, value, LONG)],
]);

/** CINT and CLNG of a whole number: `value` is already converted to DOUBLE, so look at what it was. */
function wholeTo(c: Checker, value: Expression, to: NumericType): Expression | null {
  const from = value.kind === 'convert' ? value.operand : value;
  return isNumeric(from.type) && !from.type.floating ? toNumber(c, from, to) : null;
}

/** One expression per parameter, stand-ins for omitted ones; null, reported, when their number is wrong. */
export function bindParameters(
  c: Checker,
  row: BuiltinRow,
  name: string,
  values: readonly ExpressionSyntax[],
  span: Span,
): Expression[] | null {
  const { parameters } = row;
  const required = parameters.filter((one) => !one.optional).length;
  if (values.length < required || values.length > parameters.length) {
    c.report(span, CheckMessage.argumentCount(name, neededOf(required, parameters.length), values.length));
    return null;
  }
  const list: Expression[] = [];
  let next = 0;
  let stillRequired = required;
  for (const parameter of parameters) {
    const omitted = parameter.optional && values.length - next <= stillRequired;
    if (!parameter.optional) stillRequired--;
    if (!omitted) list.push(bindParameter(c, parameter.kind, checkExpression(c, values[next++])));
    else if (parameter.standIn !== null) list.push(standIn(parameter, span));
  }
  return list;
}

function neededOf(least: number, most: number): string {
  return least === most ? countOf(most) : `${least} to ${countOf(most)}`;
}

const PARAMETER_TYPES: Partial<Record<ParameterKind, NumericType>> = { i: INTEGER, c: INTEGER, l: LONG, d: DOUBLE };

function standIn(parameter: BuiltinParameter, span: Span): Expression {
  const type = PARAMETER_TYPES[parameter.kind] ?? INTEGER;
  if (typeof parameter.standIn === 'string') return makeString(parameter.standIn, span);
  return makeNumber(type, parameter.standIn ?? 0, null, span);
}

function bindParameter(c: Checker, kind: ParameterKind, value: Expression): Expression {
  if (!hasValue(c, value)) return errorExpression(value.span);
  switch (kind) {
    case 's':
      return toStringStrict(c, value);
    case 'i':
    case 'c':
      return toNumber(c, value, INTEGER);
    case 'l':
      return toNumber(c, value, LONG);
    case 'd':
      return toNumber(c, value, DOUBLE);
    case 'n':
      return value.type.kind === 'any' ? value : toNumber(c, value, computingType(value.type));
    case 'w':
      return toNumber(c, value, wholeDigitsType(value.type));
    case 'x':
      return value.type.kind === 'string' ? value : toNumber(c, value, INTEGER);
  }
}

function computingType(type: Type): NumericType {
  return isNumeric(type) ? ARITHMETIC_TYPES[type.computesIn] : DOUBLE;
}

function wholeDigitsType(type: Type): NumericType {
  const computes = computingType(type);
  return computes.floating ? DOUBLE : computes;
}

const RESULT_TYPES: Partial<Record<BuiltinRow['result'], Type>> = { $: STRING, i: INTEGER, l: LONG, d: DOUBLE };

function resultType(row: BuiltinRow, list: readonly Expression[]): Type {
  return row.result === 'same' ? list[0].type : (RESULT_TYPES[row.result] ?? DOUBLE);
}

function promotedType(list: readonly Expression[]): Type {
  let type: NumericType | null = null;
  for (const one of list) {
    if (!isNumeric(one.type)) return one.type;
    type = type === null ? one.type : promoteSum(type, one.type);
  }
  return type ?? DOUBLE;
}
