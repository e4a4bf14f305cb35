/** Conversions between types (reference §5): explicit nodes, folded for literals, or a complaint. */
import type { Expression } from '../ast.js';
import { CheckMessage, type Message } from '../messages.js';
import {
  type ClassType,
  DOUBLE,
  derivesFrom,
  INTEGER,
  isNumeric,
  isReference,
  LONG,
  type NumericType,
  STRING,
  type Type,
} from '../types.js';
import type { Checker } from './checker.js';
import { errorExpression, makeNumber, numericValue } from './literals.js';

type Complaint = (from: string, to: string, help: string) => Message;

/** Converts for an assignment, argument or other use that has the rules of assignment. */
export function convert(c: Checker, value: Expression, to: Type): Expression {
  return convertOr(c, value, to, CheckMessage.cannotConvert);
}

/** The same, worded for an assignment. */
export function convertAssigned(c: Checker, value: Expression, to: Type): Expression {
  return convertOr(c, value, to, CheckMessage.cannotAssign);
}

function convertOr(c: Checker, value: Expression, to: Type, complaint: Complaint): Expression {
  const converted = tryConvert(value, to);
  if (converted !== null) return converted;
  c.report(value.span, complaint(value.type.name, to.name, helpFor(value.type, to)));
  return errorExpression(value.span);
}

function helpFor(from: Type, to: Type): string {
  if (from.kind === 'string' && isNumeric(to)) return 'VAL(…) converts';
  if (isNumeric(from) && to.kind === 'string') return 'STR$(…) converts';
  return '';
}

/** The converted expression, or null when there is no such conversion. */
export function tryConvert(value: Expression, to: Type): Expression | null {
  const from = value.type;
  if (from === to) return value;
  if (isNumeric(from) && isNumeric(to)) return convertNumber(value, to);
  if (from.kind === 'void' || to.kind === 'void') return null;
  if (from.kind === 'any' && to.kind === 'any') return value;
  // a record is a value of its own size, which a dynamic value cannot hold
  if (to.kind === 'any') return from.kind === 'record' ? null : node(value, to);
  if (from.kind === 'any') return node(value, to);
  if (isReference(to)) return convertReference(value, to);
  return null;
}

function node(operand: Expression, type: Type): Expression {
  return { kind: 'convert', type, operand, span: operand.span };
}

function convertNumber(value: Expression, to: NumericType): Expression {
  const literal = numericValue(value);
  if (literal === null) return node(value, to);
  // a written DOUBLE saturates in an INTEGER, but keeps its digits in a LONG
  const saturates = value.kind === 'float' && !value.wrapped && to.computesIn !== 'long';
  return makeNumber(to, literal.number, saturates ? null : literal.digits, value.span);
}

/** References share one representation, so no node is needed; lists of items are made anew with the right type. */
function convertReference(value: Expression, to: Type): Expression | null {
  const from = value.type;
  if (from.kind === 'nothing') return value;
  if (to.kind === 'list') return from.kind === 'list' ? convertList(value, to) : null;
  if (to.kind === 'object') return from.kind === 'class' ? value : null;
  if (to.kind === 'class') return from.kind === 'class' && derivesFrom(from, to) ? value : null;
  if (to.kind === 'marshalled') return value.kind === 'spawn' ? node(value, to) : null;
  return null;
}

/** A list is shared as it is when one of the two is a LIST OF ANY; a LIST(…) takes the wanted element type. */
function convertList(value: Expression, to: Extract<Type, { kind: 'list' }>): Expression | null {
  const from = value.type;
  if (from.kind !== 'list') return null;
  if (value.kind === 'newList') {
    const items = value.items.map((item) => tryConvert(item, to.element));
    const sound = items.filter((item) => item !== null);
    return sound.length === items.length ? { ...value, type: to, items: sound } : null;
  }
  const related = from.element.kind === 'any' || to.element.kind === 'any' || bothLists(from.element, to.element);
  return related || upcast(from.element, to.element) ? value : null;
}

function bothLists(left: Type, right: Type): boolean {
  return left.kind === 'list' && right.kind === 'list';
}

function upcast(from: Type, to: Type): boolean {
  return from.kind === 'class' && to.kind === 'class' && derivesFrom(from, to);
}

/** A number for a subscript, position, count and the like: truncated to INTEGER. */
export function toInteger(c: Checker, value: Expression): Expression {
  return toNumber(c, value, INTEGER);
}

export function toDouble(c: Checker, value: Expression): Expression {
  return toNumber(c, value, DOUBLE);
}

/** Converts to a numeric type; anything but a number is reported as such. */
export function toNumber(c: Checker, value: Expression, to: NumericType): Expression {
  if (isNumeric(value.type) || value.type.kind === 'any') return convert(c, value, to);
  c.report(value.span, CheckMessage.numberNeeded(value.type.name));
  return errorExpression(value.span);
}

/** String format (§5): for `+` with a string, map keys and values, JOIN, PRINT USING. */
export function toText(c: Checker, value: Expression): Expression {
  if (value.type.kind === 'string') return value;
  if (isNumeric(value.type)) return node(value, STRING);
  if (value.type.kind === 'any')
    return { kind: 'builtin', type: STRING, builtin: 'str', arguments: [value], span: value.span };
  c.report(value.span, CheckMessage.stringNeeded(value.type.name));
  return errorExpression(value.span);
}

/** A STRING where the program must give one: numbers are not converted. */
export function toStringStrict(c: Checker, value: Expression): Expression {
  if (value.type.kind === 'string') return value;
  if (value.type.kind === 'any') return node(value, STRING);
  const help = isNumeric(value.type) ? 'STR$(…) converts' : '';
  c.report(value.span, CheckMessage.stringNeeded(value.type.name, help));
  return errorExpression(value.span);
}

/** The type a number computes in: BYTE to USHORT widen to INTEGER, UINTEGER and ULONG are taken as signed. */
export function toArithmetic(value: Expression, type: NumericType): Expression {
  return value.type === type ? value : convertNumber(value, type);
}

/** A worker handle, kept in a number or a MARSHALLED: LONG. */
export function toHandle(c: Checker, value: Expression): Expression {
  if (value.type.kind === 'marshalled') return node(value, LONG);
  return toNumber(c, value, LONG);
}

/** The nearest class both derive from, or null. */
export function commonClass(left: ClassType, right: ClassType): ClassType | null {
  for (let at: ClassType | null = left; at !== null; at = at.parent) if (derivesFrom(right, at)) return at;
  return null;
}
