/**
 * Arithmetic on two literals at compile time. The result is what the run time would give, except that a whole result
 * too large for INTEGER becomes a DOUBLE that keeps its digits (reference §4.2 tolerates it: `100000 * 100000` is 1e+10).
 * Never folded: division by zero in any form, and `^`, whose last digit belongs to the C library.
 */
import type { Span } from '#support';
import type { ArithmeticOp, Expression, Literal } from '../ast.js';
import { DOUBLE, INTEGER, type NumericType } from '../types.js';
import { makeNumber, numericValue } from './literals.js';

type Whole = (left: bigint, right: bigint) => bigint;
type Float = (left: number, right: number) => number;

const WHOLE: Partial<Record<ArithmeticOp, Whole>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '\\': (left, right) => left / right,
  MOD: (left, right) => left % right,
};

const FLOAT: Partial<Record<ArithmeticOp, Float>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/** `type` is what the operator computes in. Null when the operands are not literals or the operation stays. */
export function foldBinary(
  op: ArithmeticOp,
  type: NumericType,
  left: Expression,
  right: Expression,
  span: Span,
): Literal | null {
  const leftValue = numericValue(left);
  const rightValue = numericValue(right);
  if (leftValue === null || rightValue === null) return null;
  const divides = op === '/' || op === '\\' || op === 'MOD';
  if (divides && rightValue.number === 0) return null;
  if (!type.floating)
    return foldWhole(
      op,
      type,
      makeNumber(type, leftValue.number, leftValue.digits, span),
      makeNumber(type, rightValue.number, rightValue.digits, span),
      span,
    );
  const float = FLOAT[op];
  if (float === undefined) return null;
  const digits = exactWhole(op, leftValue.digits, rightValue.digits);
  const one = type.kind === 'single' ? Math.fround(leftValue.number) : leftValue.number;
  const other = type.kind === 'single' ? Math.fround(rightValue.number) : rightValue.number;
  return makeNumber(type, float(one, other), digits, span);
}

/** Exact result of a whole computation in DOUBLE, kept for a LONG that may receive it. */
function exactWhole(op: ArithmeticOp, left: bigint | null, right: bigint | null): bigint | null {
  const whole = op === '/' ? undefined : WHOLE[op];
  if (whole === undefined || left === null || right === null) return null;
  const exact = whole(left, right);
  return exact > EXACT_LIMIT || exact < -EXACT_LIMIT ? null : exact;
}

const EXACT_LIMIT = 2n ** 64n;

function foldWhole(op: ArithmeticOp, type: NumericType, left: Literal, right: Literal, span: Span): Literal | null {
  const whole = WHOLE[op];
  const leftDigits = numericValue(left)?.digits;
  const rightDigits = numericValue(right)?.digits;
  if (whole === undefined || leftDigits === undefined || leftDigits === null) return null;
  if (rightDigits === undefined || rightDigits === null || ((op === '\\' || op === 'MOD') && rightDigits === 0n))
    return null;
  const exact = whole(leftDigits, rightDigits);
  if (type.kind === 'integer' && exact !== BigInt.asIntN(32, exact)) return overflowed(exact, span);
  return makeNumber(type, Number(exact), exact, span);
}

/** A whole result beyond INTEGER: DOUBLE, but with the digits to wrap when an INTEGER receives it. */
function overflowed(exact: bigint, span: Span): Literal {
  return { kind: 'float', type: DOUBLE, value: Number(exact), digits: exact, wrapped: true, span };
}

/** `-literal`: of the same type, except that −2147483648 is an INTEGER although 2147483648 is not. */
export function foldNegate(operand: Expression, type: NumericType, span: Span): Literal | null {
  const value = numericValue(operand);
  if (value === null) return null;
  if (type.kind === 'double' && value.digits === 2147483648n) {
    return { kind: 'integer', type: INTEGER, value: -2147483648, span };
  }
  const digits = value.digits === null ? null : -value.digits;
  return makeNumber(type, -value.number, digits, span);
}
