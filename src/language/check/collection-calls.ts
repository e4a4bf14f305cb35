/** Methods, lookups and stores of LIST and HASHMAP values (reference §13.1, §14). */
import type { Span } from '#support';
import type { Expression, ListCall, MapCall } from '../ast.js';
import {
  LIST_METHODS,
  type ListMethodId,
  MAP_METHODS,
  type MapMethodId,
  type MethodParameter,
  type MethodRow,
  methodNamed,
} from '../collections.js';
import { CheckMessage } from '../messages.js';
import type { ExpressionSyntax, NameSyntax } from '../syntax.js';
import { ANY, INTEGER, type ListType, listOf, STRING, type Type, VOID } from '../types.js';
import type { Checker } from './checker.js';
import { convert, toInteger, toText } from './convert.js';
import { checkExpression } from './expression.js';
import { errorExpression, makeString } from './literals.js';
import { countOf } from './procedure-calls.js';

/** `l.METHOD(…)` or `h.METHOD(…)`; null when the object is neither. */
export function collectionCall(
  c: Checker,
  object: Expression,
  member: NameSyntax,
  values: readonly ExpressionSyntax[],
  span: Span,
): Expression | null {
  const { type } = object;
  if (type.kind === 'list') {
    const id = methodNamed(LIST_METHODS, member.name);
    return id === null ? reportMember(c, object, member) : listCall(c, id, object, type, values, span);
  }
  if (type.kind === 'hashmap') {
    const id = methodNamed(MAP_METHODS, member.name);
    return id === null ? reportMember(c, object, member) : mapCall(c, id, object, values, span);
  }
  return null;
}

export function reportMember(c: Checker, object: Expression, member: NameSyntax): Expression {
  c.report(member.span, CheckMessage.unknownMember(object.type.name, c.spelling(member.span)));
  return errorExpression(member.span);
}

/** `l(n)` or `h(k)` read. */
export function collectionGet(
  c: Checker,
  collection: Expression,
  values: readonly ExpressionSyntax[],
  span: Span,
): Expression {
  const { type } = collection;
  if (type.kind === 'list') return listCall(c, 'get', collection, type, values, span);
  if (type.kind === 'hashmap') return mapCall(c, 'get', collection, values, span);
  return errorExpression(span);
}

/** `l(n) = v` or `h(k) = v`: a call of `set`, to be evaluated as a statement. */
export function collectionSet(
  c: Checker,
  collection: Expression,
  values: readonly ExpressionSyntax[],
  value: ExpressionSyntax,
  span: Span,
): Expression {
  const { type } = collection;
  if (values.length !== 1) {
    c.report(span, CheckMessage.argumentCount(c.spelling(collection.span), countOf(1), values.length));
    return errorExpression(span);
  }
  if (type.kind === 'list') return listCall(c, 'set', collection, type, [...values, value], span);
  return mapCall(c, 'set', collection, [...values, value], span);
}

function listCall(
  c: Checker,
  method: ListMethodId,
  list: Expression,
  type: ListType,
  values: readonly ExpressionSyntax[],
  span: Span,
): Expression {
  const row = LIST_METHODS[method];
  const bound = bind(c, row, type, values, span);
  if (bound === null) return errorExpression(span);
  const call: ListCall = { kind: 'listCall', type: resultType(row, type), method, list, arguments: bound, span };
  return call;
}

function mapCall(
  c: Checker,
  method: MapMethodId,
  map: Expression,
  values: readonly ExpressionSyntax[],
  span: Span,
): Expression {
  const row = MAP_METHODS[method];
  const bound = bind(c, row, null, values, span);
  if (bound === null) return errorExpression(span);
  const call: MapCall = { kind: 'mapCall', type: resultType(row, null), method, map, arguments: bound, span };
  return call;
}

function bind(
  c: Checker,
  row: MethodRow,
  list: ListType | null,
  values: readonly ExpressionSyntax[],
  span: Span,
): Expression[] | null {
  const { parameters, required } = row;
  if (values.length < required || values.length > parameters.length) {
    c.report(span, CheckMessage.argumentCount(row.names[0], countOf(parameters.length), values.length));
    return null;
  }
  return parameters.map((kind, i) => {
    const value = values[i];
    return value === undefined ? makeString('', span) : bindOne(c, kind, list, checkExpression(c, value));
  });
}

function bindOne(c: Checker, kind: MethodParameter, list: ListType | null, value: Expression): Expression {
  switch (kind) {
    case 'position':
      return toInteger(c, value);
    case 'element':
      return convert(c, value, list?.element ?? ANY);
    case 'list':
      return value.type.kind === 'list' ? value : convert(c, value, list ?? ANY);
    case 'key':
    case 'value':
    case 'string':
      return toText(c, value);
  }
}

function resultType(row: MethodRow, list: ListType | null): Type {
  switch (row.result) {
    case 'none':
      return VOID;
    case 'integer':
      return INTEGER;
    case 'string':
      return STRING;
    case 'strings':
      return listOf(STRING);
    case 'element':
      return list?.element ?? ANY;
    case 'same':
      return list ?? ANY;
  }
}
