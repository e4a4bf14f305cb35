/** Operators on values already checked: result types, conversions of operands, folding (reference §4.2 to §4.4). */
import type { Span } from '#support';
import type { ArithmeticOp, BitwiseOp, CompareOp, Expression } from '../ast.js';
import { CheckMessage } from '../messages.js';
import type { BinaryOperator } from '../syntax.js';
import {
  ANY,
  type AnyType,
  ARITHMETIC_TYPES,
  DOUBLE,
  INTEGER,
  isNumeric,
  isReference,
  LONG,
  type NumericType,
  promoteQuotient,
  promoteRemainder,
  promoteSum,
  promoteWhole,
  STRING,
} from '../types.js';
import type { Checker } from './checker.js';
import { convert, toArithmetic, toText } from './convert.js';
import { foldBinary, foldNegate } from './fold.js';
import { errorExpression, makeString, numericValue } from './literals.js';

type Row =
  | {
      readonly family: 'arithmetic';
      readonly op: ArithmeticOp;
      readonly promote: (l: NumericType, r: NumericType) => NumericType;
    }
  | { readonly family: 'bitwise'; readonly op: BitwiseOp }
  | { readonly family: 'compare'; readonly op: CompareOp };

const always = (type: NumericType) => () => type;

// biome-ignore format: table
const OPERATORS: Record<BinaryOperator, Row> = {
  '+':   { family: 'arithmetic', op: '+',   promote: promoteSum },
  '-':   { family: 'arithmetic', op: '-',   promote: promoteSum },
  '*':   { family: 'arithmetic', op: '*',   promote: promoteSum },
  '/':   { family: 'arithmetic', op: '/',   promote: promoteQuotient },
  '\\':  { family: 'arithmetic', op: '\\',  promote: promoteWhole },
  MOD:   { family: 'arithmetic', op: 'MOD', promote: promoteRemainder },
  '^':   { family: 'arithmetic', op: '^',   promote: always(DOUBLE) },
  AND:   { family: 'bitwise',    op: 'AND' },
  OR:    { family: 'bitwise',    op: 'OR' },
  XOR:   { family: 'bitwise',    op: 'XOR' },
  EQV:   { family: 'bitwise',    op: 'EQV' },
  IMP:   { family: 'bitwise',    op: 'IMP' },
  '=':   { family: 'compare',    op: '=' },
  '<>':  { family: 'compare',    op: '<>' },
  '<':   { family: 'compare',    op: '<' },
  '<=':  { family: 'compare',    op: '<=' },
  '>':   { family: 'compare',    op: '>' },
  '>=':  { family: 'compare',    op: '>=' },
};

export function combine(c: Checker, operator: BinaryOperator, left: Expression, right: Expression): Expression {
  const row = OPERATORS[operator];
  const span = { start: left.span.start, end: right.span.end };
  if (!hasValue(c, left) || !hasValue(c, right)) return errorExpression(span);
  if (row.family === 'compare') return compare(c, row.op, left, right, span);
  if (row.family === 'bitwise') return bitwise(c, row.op, left, right, span);
  return arithmetic(c, row.op, row.promote, left, right, span);
}

/** A SUB's call has no value to compute with. */
export function hasValue(c: Checker, expression: Expression): boolean {
  if (expression.type.kind !== 'void') return true;
  c.report(expression.span, CheckMessage.noValue(c.spelling(expression.span)));
  return false;
}

function arithmetic(
  c: Checker,
  op: ArithmeticOp,
  promote: (l: NumericType, r: NumericType) => NumericType,
  left: Expression,
  right: Expression,
  span: Span,
): Expression {
  if (isNumeric(left.type) && isNumeric(right.type)) {
    const type = promote(left.type, right.type);
    const folded = foldBinary(op, type, left, right, span);
    if (folded !== null) return folded;
    return { kind: 'binary', type, op, left: toArithmetic(left, type), right: toArithmetic(right, type), span };
  }
  if (op === '+' && (left.type.kind === 'string' || right.type.kind === 'string')) return concat(c, left, right, span);
  if (left.type.kind === 'record' || right.type.kind === 'record') return recordArithmetic(c, op, left, right, span);
  if (left.type.kind === 'any' || right.type.kind === 'any') return dynamicArithmetic(c, op, left, right, span);
  return reportOperands(c, op, left, right, span);
}

function concat(c: Checker, left: Expression, right: Expression, span: Span): Expression {
  if (left.kind === 'string' && right.kind === 'string') return makeString(left.value + right.value, span);
  return { kind: 'concat', type: STRING, left: toText(c, left), right: toText(c, right), span };
}

function recordArithmetic(c: Checker, op: ArithmeticOp, left: Expression, right: Expression, span: Span): Expression {
  const { type } = left;
  const defined = op === '+' || op === '-' || op === '*' || op === '/';
  if (defined && type.kind === 'record' && type === right.type && type.allNumeric) {
    return { kind: 'recordBinary', type, op, left, right, span };
  }
  return reportOperands(c, op, left, right, span);
}

/** One side is dynamic: the other becomes so too, and what is computed depends on the types found at run time. */
function dynamicArithmetic(c: Checker, op: ArithmeticOp, left: Expression, right: Expression, span: Span): Expression {
  const other = left.type.kind === 'any' ? right.type : left.type;
  if (other.kind !== 'any' && !isNumeric(other)) return reportOperands(c, op, left, right, span);
  return dynamicBinary(c, op, left, right, span);
}

function dynamicBinary(
  c: Checker,
  op: ArithmeticOp | BitwiseOp,
  left: Expression,
  right: Expression,
  span: Span,
): Expression {
  return { kind: 'binary', type: ANY, op, left: convert(c, left, ANY), right: convert(c, right, ANY), span };
}

function reportOperands(c: Checker, op: string, left: Expression, right: Expression, span: Span): Expression {
  if (left.type.kind !== 'any' && right.type.kind !== 'any') {
    c.report(span, CheckMessage.operandTypes(op, left.type.name, right.type.name));
  } else {
    const bad = left.type.kind === 'any' ? right : left;
    c.report(bad.span, CheckMessage.operandType(op, bad.type.name));
  }
  return errorExpression(span);
}

function bitwise(c: Checker, op: BitwiseOp, left: Expression, right: Expression, span: Span): Expression {
  const leftType = wholeType(c, op, left);
  const rightType = wholeType(c, op, right);
  if (leftType === null || rightType === null) return errorExpression(span);
  if (leftType.kind === 'any' || rightType.kind === 'any') return dynamicBinary(c, op, left, right, span);
  const type = promoteWhole(leftType, rightType);
  return { kind: 'binary', type, op, left: convert(c, left, type), right: convert(c, right, type), span };
}

/** Type of an operand where whole numbers are wanted; null, reported, when it can be no number. */
function wholeType(c: Checker, op: string, operand: Expression): NumericType | AnyType | null {
  if (isNumeric(operand.type) || operand.type.kind === 'any') return operand.type;
  c.report(operand.span, CheckMessage.operandType(op, operand.type.name));
  return null;
}

/** The bitwise complement of §4.4: NOT as a value. */
export function complement(c: Checker, operand: Expression, span: Span): Expression {
  if (!hasValue(c, operand)) return errorExpression(span);
  const type = wholeType(c, 'NOT', operand);
  if (type === null) return errorExpression(span);
  if (type.kind === 'any') return { kind: 'not', type, logical: false, operand, span };
  const whole = promoteWhole(type, INTEGER);
  return { kind: 'not', type: whole, logical: false, operand: convert(c, operand, whole), span };
}

export function negate(c: Checker, operand: Expression, span: Span): Expression {
  if (!hasValue(c, operand)) return errorExpression(span);
  const { type } = operand;
  if (type.kind === 'any') return { kind: 'negate', type, operand, span };
  if (!isNumeric(type)) {
    c.report(operand.span, CheckMessage.operandType('-', type.name));
    return errorExpression(span);
  }
  const computes = ARITHMETIC_TYPES[type.computesIn];
  const folded = foldNegate(operand, computes, span);
  return folded ?? { kind: 'negate', type: computes, operand: toArithmetic(operand, computes), span };
}

/** Both operands get one type; see `Compare` for which there are. */
export function compare(c: Checker, op: CompareOp, left: Expression, right: Expression, span: Span): Expression {
  const pair = comparable(c, op, left, right);
  if (pair !== null) return { kind: 'compare', type: INTEGER, op, left: pair[0], right: pair[1], span };
  c.report(span, CheckMessage.compareTypes(left.type.name, right.type.name));
  return errorExpression(span);
}

function comparable(c: Checker, op: CompareOp, left: Expression, right: Expression): [Expression, Expression] | null {
  const from = left.type;
  const to = right.type;
  if (isNumeric(from) && isNumeric(to)) return comparableNumbers(left, right, from, to);
  if (from.kind === 'any' || to.kind === 'any') return [convert(c, left, ANY), convert(c, right, ANY)];
  if (from.kind === 'string' && to.kind === 'string') return [left, right];
  const equality = op === '=' || op === '<>';
  if (equality && from.kind === 'record' && from === to) return [left, right];
  if (equality && isReference(from) && isReference(to) && relatedReferences(from.kind, to.kind)) return [left, right];
  return null;
}

function relatedReferences(left: string, right: string): boolean {
  const isObject = (kind: string): boolean => kind === 'class' || kind === 'object';
  return left === right || left === 'nothing' || right === 'nothing' || (isObject(left) && isObject(right));
}

/** A LONG is compared exactly with a whole literal, however the literal is written. */
function comparableNumbers(
  left: Expression,
  right: Expression,
  from: NumericType,
  to: NumericType,
): [Expression, Expression] {
  if (from.computesIn === 'long' && isWholeLiteral(right)) return [toArithmetic(left, LONG), toArithmetic(right, LONG)];
  if (to.computesIn === 'long' && isWholeLiteral(left)) return [toArithmetic(left, LONG), toArithmetic(right, LONG)];
  const type = promoteSum(from, to);
  return [toArithmetic(left, type), toArithmetic(right, type)];
}

const LONG_LIMIT = 2 ** 63;

function isWholeLiteral(expression: Expression): boolean {
  const value = numericValue(expression);
  return value !== null && Number.isInteger(value.number) && value.number >= -LONG_LIMIT && value.number < LONG_LIMIT;
}
