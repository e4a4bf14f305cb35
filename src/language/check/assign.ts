/** Assignment in all its forms, SWAP, INC, DEC, ERASE (reference §6, §7.4, §15.3). */
import type { Place, Statement } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { ArgumentSyntax, CallSyntax, ExpressionSyntax, StatementSyntax } from '../syntax.js';
import { ARITHMETIC_TYPES, INTEGER, isNumeric } from '../types.js';
import { valuesOf } from './arguments.js';
import { hasValue } from './arithmetic.js';
import { checkArrayAssignment } from './array-expressions.js';
import type { Checker } from './checker.js';
import { collectionSet } from './collection-calls.js';
import { convert, convertAssigned, toArithmetic, toInteger, toStringStrict } from './convert.js';
import { checkExpression } from './expression.js';
import { isError, makeNumber } from './literals.js';
import { checkPlace } from './places.js';
import { findArray, findVariable } from './scope.js';
import { arrayNamed } from './special-functions.js';

type Of<Kind extends StatementSyntax['kind']> = Extract<StatementSyntax, { kind: Kind }>;

export function checkAssign(c: Checker, syntax: Of<'assign'>): Statement | null {
  const { target } = syntax;
  switch (target.kind) {
    case 'call':
      return assignToCall(c, syntax, target);
    case 'apply':
      return assignThrough(c, syntax, target.operand, target.arguments);
    case 'memberCall': {
      const { object, member, span } = target;
      const field: ExpressionSyntax = {
        kind: 'member',
        object,
        member,
        span: { start: span.start, end: member.span.end },
      };
      return assignThrough(c, syntax, field, target.arguments);
    }
    default:
      return assignToPlace(c, syntax, checkPlace(c, target));
  }
}

function assignToPlace(c: Checker, syntax: Of<'assign'>, target: Place | null): Statement | null {
  const value = checkExpression(c, syntax.value);
  if (target === null || !hasValue(c, value)) return null;
  const { span, line } = syntax;
  return { kind: 'assign', span, line, target, value: convertAssigned(c, value, target.type) };
}

/** `name(…) =`: MID$, a whole array, a slice, an array element, a list or map entry. */
function assignToCall(c: Checker, syntax: Of<'assign'>, target: CallSyntax): Statement | null {
  const { callee, arguments: list } = target;
  const { name, suffix } = callee;
  const variable: ExpressionSyntax = { kind: 'name', name, suffix, span: callee.span };
  if (list.length === 0) {
    const array = arrayNamed(c, target);
    if (array !== null) return checkArrayAssignment(c, syntax, array);
  }
  if (isSlice(list)) return assignThrough(c, syntax, variable, list);
  const array = findArray(c, name, suffix);
  if (array !== null) return assignToPlace(c, syntax, checkPlace(c, target));
  if (name === 'MID' && (suffix === '$' || suffix === '') && list.length >= 2)
    return assignMid(c, syntax, valuesOf(c, list));
  const kind = findVariable(c, name, suffix)?.type.kind;
  if (kind === 'list' || kind === 'hashmap') return assignThrough(c, syntax, variable, list);
  return assignToPlace(c, syntax, checkPlace(c, target));
}

function isSlice(list: readonly ArgumentSyntax[]): boolean {
  return list.length === 1 && list[0].kind === 'range';
}

/** `x(…) = v` where x is an expression: a slice of a string, an entry of a list or map. */
function assignThrough(
  c: Checker,
  syntax: Of<'assign'>,
  container: ExpressionSyntax,
  list: readonly ArgumentSyntax[],
): Statement | null {
  const { span, line } = syntax;
  const [range] = list;
  if (isSlice(list) && range.kind === 'range') {
    const target = checkPlace(c, container);
    const bound = (value: ExpressionSyntax | null) => (value === null ? null : toInteger(c, checkExpression(c, value)));
    const from = bound(range.from);
    const to = bound(range.to);
    const value = toStringStrict(c, checkExpression(c, syntax.value));
    if (target === null || !expectString(c, target)) return null;
    return { kind: 'assignSlice', span, line, target, from, to, value };
  }
  const collection = checkExpression(c, container);
  const { kind } = collection.type;
  if (kind === 'list' || kind === 'hashmap') {
    return { kind: 'evaluate', span, line, value: collectionSet(c, collection, valuesOf(c, list), syntax.value, span) };
  }
  checkExpression(c, syntax.value);
  if (!isError(collection)) c.report(syntax.target.span, CheckMessage.notAPlace());
  return null;
}

function expectString(c: Checker, target: Place): boolean {
  if (target.type.kind === 'string') return true;
  c.report(target.span, CheckMessage.stringNeeded(target.type.name));
  return false;
}

/** `MID$(s$, start [, length]) = r$` */
function assignMid(c: Checker, syntax: Of<'assign'>, values: readonly ExpressionSyntax[]): Statement | null {
  const { span, line } = syntax;
  const target = checkPlace(c, values[0]);
  const start = toInteger(c, checkExpression(c, values[1]));
  const length = values.length > 2 ? toInteger(c, checkExpression(c, values[2])) : null;
  const value = toStringStrict(c, checkExpression(c, syntax.value));
  if (values.length > 3) c.report(span, CheckMessage.argumentCount('MID$', '2 to 3 arguments', values.length));
  if (target === null || !expectString(c, target)) return null;
  return { kind: 'assignMid', span, line, target, start, length, value };
}

export function checkSwap(c: Checker, syntax: Of<'swap'>): Statement | null {
  const left = checkPlace(c, syntax.left);
  const right = checkPlace(c, syntax.right);
  if (left === null || right === null) return null;
  if (left.type !== right.type) {
    c.report(syntax.span, CheckMessage.swapTypes(left.type.name, right.type.name));
    return null;
  }
  return { kind: 'swap', span: syntax.span, line: syntax.line, left, right };
}

export function checkIncrement(c: Checker, syntax: Of<'increment'>): Statement | null {
  const target = checkPlace(c, syntax.target);
  const given = syntax.amount === null ? null : checkExpression(c, syntax.amount);
  if (target === null) return null;
  const { type } = target;
  const { span, line, operator } = syntax;
  if (type.kind === 'any') {
    const amount = convert(c, given ?? makeNumber(INTEGER, 1, null, span), type);
    return { kind: 'increment', span, line, target, op: operator, amount };
  }
  if (!isNumeric(type)) {
    c.report(target.span, CheckMessage.numberNeeded(type.name));
    return null;
  }
  const amount = given === null ? makeNumber(type, 1, null, syntax.span) : convert(c, given, type);
  return {
    kind: 'increment',
    span,
    line,
    target,
    op: operator,
    amount: toArithmetic(amount, ARITHMETIC_TYPES[type.computesIn]),
  };
}

/** Names of arrays, or of list variables. */
export function checkErase(c: Checker, syntax: Of<'erase'>): readonly Statement[] {
  const { span, line } = syntax;
  return syntax.names.flatMap((name): Statement[] => {
    const array = arrayNamed(c, name);
    if (array !== null) return [{ kind: 'erase', span, line, target: array }];
    const target = checkPlace(c, name);
    if (target === null) return [];
    if (target.type.kind === 'list' || target.type.kind === 'hashmap') return [{ kind: 'erase', span, line, target }];
    c.report(name.span, CheckMessage.notAnArray(c.spelling(name.span)));
    return [];
  });
}
