/** Literal nodes: values wrapped and rounded to their type as at run time (reference §4.2, §5). */
import type { Span } from '#support';
import type { Expression, Literal } from '../ast.js';
import type { NumberSyntax } from '../syntax.js';
import { DOUBLE, INTEGER, isNumeric, type NumericKind, type NumericType, STRING, type Type } from '../types.js';
import { suffixType } from './scope.js';

export function isLiteral(expression: Expression): expression is Literal {
  switch (expression.kind) {
    case 'integer':
    case 'long':
    case 'float':
    case 'string':
      return true;
    default:
      return false;
  }
}

/** Number and exact whole value (if known) of a numeric literal; null for anything else. */
export function numericValue(expression: Expression): { number: number; digits: bigint | null } | null {
  switch (expression.kind) {
    case 'integer':
      return { number: expression.value, digits: BigInt(expression.value) };
    case 'long':
      return { number: Number(expression.value), digits: expression.value };
    case 'float':
      return { number: expression.value, digits: expression.digits };
    default:
      return null;
  }
}

/** Stores a number in an integer of the given width, as memory does. */
// biome-ignore format: table
const WRAP: Record<Exclude<NumericKind, 'long' | 'ulong' | 'single' | 'double'>, (value: number) => number> = {
  byte:     (value) => (value << 24) >> 24,
  ubyte:    (value) => value & 0xff,
  short:    (value) => (value << 16) >> 16,
  ushort:   (value) => value & 0xffff,
  integer:  (value) => value | 0,
  uinteger: (value) => value | 0,
};

/** `number` (whose exact whole value is `digits`, if known) converted to `type` by the rules of §5. */
export function makeNumber(type: NumericType, number: number, digits: bigint | null, span: Span): Literal {
  switch (type.kind) {
    case 'single':
      return { kind: 'float', type, value: Math.fround(number), digits: null, wrapped: false, span };
    case 'double':
      return {
        kind: 'float',
        type,
        value: number,
        digits: digits !== null && !fitsInteger(digits) ? digits : null,
        wrapped: false,
        span,
      };
    case 'long':
    case 'ulong':
      return { kind: 'long', type, value: digits === null ? saturate64(number) : BigInt.asIntN(64, digits), span };
    default:
      return {
        kind: 'integer',
        type,
        value: WRAP[type.kind](digits === null ? saturate32(number) : low32(digits)),
        span,
      };
  }
}

function fitsInteger(digits: bigint): boolean {
  return digits >= -2147483648n && digits <= 2147483647n;
}

function low32(digits: bigint): number {
  return Number(BigInt.asIntN(32, digits));
}

/** Float to i32: truncates, saturates, NaN is 0. */
export function saturate32(number: number): number {
  if (Number.isNaN(number)) return 0;
  return Math.trunc(Math.max(-2147483648, Math.min(2147483647, number))) | 0;
}

const LONG_LIMIT = 2 ** 63;

/** Float to i64: truncates, saturates, NaN is 0. */
export function saturate64(number: number): bigint {
  if (Number.isNaN(number)) return 0n;
  if (number >= LONG_LIMIT) return 2n ** 63n - 1n;
  if (number < -LONG_LIMIT) return -(2n ** 63n);
  return BigInt(Math.trunc(number));
}

/** A number as written: its suffix, else INTEGER when whole and in range, else DOUBLE (§1). */
export function literalOf(syntax: NumberSyntax): Literal {
  const { value, digits, span, suffix } = syntax;
  const type = suffixType(suffix);
  if (type !== null && isNumeric(type)) return makeNumber(type, value, digits, span);
  const whole = Number.isInteger(value) && value <= 2147483647;
  return whole ? makeNumber(INTEGER, value, digits, span) : makeNumber(DOUBLE, value, digits, span);
}

export function makeString(value: string, span: Span): Literal {
  return { kind: 'string', type: STRING, value, span };
}

export function makeInteger(value: number, span: Span): Literal {
  return { kind: 'integer', type: INTEGER, value, span };
}

/** The value a variable of this type has before anything is assigned to it. */
export function defaultValue(type: Type, span: Span): Expression {
  if (isNumeric(type)) return makeNumber(type, 0, null, span);
  switch (type.kind) {
    case 'string':
      return makeString('', span);
    case 'list':
      return { kind: 'newList', type, items: [], span };
    case 'hashmap':
      return { kind: 'newMap', type, span };
    case 'record':
      return { kind: 'create', type, fields: [], span };
    default:
      return { kind: 'nothing', type, span };
  }
}

/** Stands for an expression with a mistake in it: of type ANY, so that it causes no further complaints. */
export function errorExpression(span: Span): Expression {
  return { kind: 'nothing', type: { kind: 'any', name: 'ANY' }, span };
}

export function isError(expression: Expression): boolean {
  return expression.kind === 'nothing' && expression.type.kind === 'any';
}
