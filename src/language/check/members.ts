/** `object.member` and `object.member(…)`: fields, methods, collections in fields (reference §6, §11, §12.2). */
import type { Span } from '#support';
import type { Expression, MethodCall } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ProcedureSymbol } from '../symbols.js';
import type { ArgumentSyntax, ExpressionSyntax, NameSyntax } from '../syntax.js';
import { type Field, UNRESOLVED } from '../types.js';
import { bindArguments, valuesOf } from './arguments.js';
import { applyTo } from './calls.js';
import type { Checker } from './checker.js';
import { collectionCall, reportMember } from './collection-calls.js';
import { checkExpression } from './expression.js';
import { errorExpression, isError } from './literals.js';
import { meExpression } from './objects.js';
import { reportCount } from './procedure-calls.js';

export function checkMember(c: Checker, syntax: Extract<ExpressionSyntax, { kind: 'member' }>): Expression {
  const object = checkExpression(c, syntax.object);
  const { member, span } = syntax;
  const field = fieldOf(c, object, member);
  if (field !== null) return fieldAt(object, field, span);
  const method = methodOf(c, object, member);
  if (method !== null) return callMethod(c, object, method, [], span);
  return collectionCall(c, object, member, [], span) ?? reportField(c, object, member);
}

export function checkMemberCall(c: Checker, syntax: Extract<ExpressionSyntax, { kind: 'memberCall' }>): Expression {
  const object = checkExpression(c, syntax.object);
  const { member, span, arguments: list } = syntax;
  const method = methodOf(c, object, member);
  if (method !== null) return callMethod(c, object, method, list, span);
  const field = fieldOf(c, object, member);
  if (field !== null) {
    const place = { start: syntax.object.span.start, end: member.span.end };
    return applyTo(c, fieldAt(object, field, place), list, span);
  }
  return collectionCall(c, object, member, valuesOf(c, list), span) ?? reportField(c, object, member);
}

/** The field that a member name means; a suffix on it is not significant. */
export function fieldOf(c: Checker, object: Expression, member: NameSyntax): Field | null {
  const { type } = object;
  if (type.kind === 'record') return c.recordFields.get(type)?.get(member.name) ?? null;
  if (type.kind === 'class') return c.classInfo.get(type)?.fields.get(member.name) ?? null;
  return null;
}

export function fieldAt(object: Expression, field: Field, span: Span): Expression {
  if (object.type.kind === 'record') return { kind: 'recordField', type: field.type, record: object, field, span };
  return { kind: 'objectField', type: field.type, object, field, span };
}

function methodOf(c: Checker, object: Expression, member: NameSyntax): ProcedureSymbol | null {
  const { type } = object;
  return type.kind === 'class' ? (c.classInfo.get(type)?.methods.get(member.name) ?? null) : null;
}

export function callMethod(
  c: Checker,
  object: Expression,
  method: ProcedureSymbol,
  list: readonly ArgumentSyntax[],
  span: Span,
  virtual: MethodCall['virtual'] = true,
): Expression {
  const values = valuesOf(c, list);
  if (values.length !== method.parameters.length) {
    reportCount(c, method, values.length, span);
    return errorExpression(span);
  }
  const bound = bindArguments(c, method.parameters, values, span);
  return { kind: 'methodCall', type: method.result, object, method, virtual, arguments: bound, span };
}

/** Inside a class, `M(args)` alone calls the current object's method; null when there is none of that name. */
export function callOwnMethod(
  c: Checker,
  callee: NameSyntax,
  list: readonly ArgumentSyntax[],
  span: Span,
): Expression | null {
  const owner = c.procedure?.owner ?? null;
  if (owner === null) return null;
  const method = c.classInfo.get(owner)?.methods.get(callee.name);
  return method === undefined ? null : callMethod(c, meExpression(owner, callee.span), method, list, span);
}

function reportField(c: Checker, object: Expression, member: NameSyntax): Expression {
  const { type } = object;
  if (type === UNRESOLVED || isError(object)) return errorExpression(member.span);
  if (type.kind === 'record') {
    c.report(member.span, CheckMessage.unknownField(type.name, c.spelling(member.span)));
    return errorExpression(member.span);
  }
  if (type.kind === 'class') return reportMember(c, object, member);
  c.report(object.span, CheckMessage.objectNeeded(type.name));
  return errorExpression(member.span);
}
