/**
 * Expressions, by shift and reduce over an explicit operator stack, so that neither `((((…))))` nor `1+1+1+…` costs
 * recursion; only argument lists recurse, to MAX_DEPTH. Precedence is reference §4.1, everything left-associative.
 */
import { InternalError, type Span } from '#support';
import { MAX_DEPTH } from '../expressions.js';
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { BinaryOperator, ExpressionSyntax, UnaryOperator } from '../syntax.js';
import type { Parser } from './parser.js';
import { parseMembers, parsePrimary } from './primary.js';

type BinaryRow = readonly [level: number, operator: BinaryOperator];

const BINARY_BY_KIND = new Map<number, BinaryRow>([
  [TokenKind.equal, [7, '=']],
  [TokenKind.notEqual, [7, '<>']],
  [TokenKind.less, [7, '<']],
  [TokenKind.lessEqual, [7, '<=']],
  [TokenKind.greater, [7, '>']],
  [TokenKind.greaterEqual, [7, '>=']],
  [TokenKind.plus, [8, '+']],
  [TokenKind.minus, [8, '-']],
  [TokenKind.star, [9, '*']],
  [TokenKind.slash, [9, '/']],
  [TokenKind.backslash, [9, '\\']],
  [TokenKind.caret, [11, '^']],
]);

const BINARY_BY_WORD = new Map<string, BinaryRow>([
  ['IMP', [1, 'IMP']],
  ['EQV', [2, 'EQV']],
  ['OR', [3, 'OR']],
  ['XOR', [4, 'XOR']],
  ['AND', [5, 'AND']],
  ['MOD', [9, 'MOD']],
]);

const GROUP_LEVEL = -1;
const NOT_LEVEL = 6;
const IS_LEVEL = 7;
const SIGN_LEVEL = 10;

/** An entry of the operator stack; an open parenthesis has neither operator. */
type Pending = {
  readonly level: number;
  readonly binary: BinaryOperator | null;
  readonly unary: UnaryOperator | null;
  readonly token: number;
};

/** Parses one expression; a missing one is reported. Leaves its depth in `p.lastDepth`. */
export function parseExpression(p: Parser): ExpressionSyntax {
  const pending: Pending[] = [];
  let groups = 0;
  do {
    for (let prefix = prefixOperator(p); prefix !== null; prefix = prefixOperator(p)) {
      if (prefix.level === GROUP_LEVEL) groups++;
      pending.push(prefix);
      p.advance();
    }
    const operand = parsePrimary(p);
    p.operands.push(operand);
    p.depths.push(p.lastDepth);
    for (;;) {
      if (groups > 0 && p.is(TokenKind.rightParen)) {
        closeGroup(p, pending);
        groups--;
      } else if (p.isWord('IS') && p.kindAt(p.at + 1) === TokenKind.name) testClass(p, pending);
      else break;
    }
  } while (shiftBinary(p, pending));
  if (groups > 0) p.failExpected("')'");
  reduceTo(p, pending, GROUP_LEVEL + 1);
  p.lastDepth = popDepth(p);
  return popOperand(p);
}

function prefixOperator(p: Parser): Pending | null {
  switch (p.kind) {
    case TokenKind.leftParen:
      return { level: GROUP_LEVEL, binary: null, unary: null, token: p.at };
    case TokenKind.minus:
      return { level: SIGN_LEVEL, binary: null, unary: '-', token: p.at };
    case TokenKind.plus:
      return { level: SIGN_LEVEL, binary: null, unary: '+', token: p.at };
    case TokenKind.name:
      return p.isWord('NOT') ? { level: NOT_LEVEL, binary: null, unary: 'NOT', token: p.at } : null;
    default:
      return null;
  }
}

/** Takes a binary operator, first reducing what binds at least as tightly to its left. */
function shiftBinary(p: Parser, pending: Pending[]): boolean {
  const row = p.is(TokenKind.name) ? BINARY_BY_WORD.get(p.word) : BINARY_BY_KIND.get(p.kind);
  if (row === undefined) return false;
  const [level, operator] = row;
  reduceTo(p, pending, level);
  pending.push({ level, binary: operator, unary: null, token: p.at });
  p.advance();
  return true;
}

function reduceTo(p: Parser, pending: Pending[], level: number): void {
  for (let top = pending.at(-1); top !== undefined && top.level >= level; top = pending.at(-1)) {
    pending.pop();
    if (top.binary !== null) reduceBinary(p, top.binary, p.spanAt(top.token));
    else if (top.unary !== null) reduceUnary(p, top.unary, p.spanAt(top.token));
  }
}

function reduceBinary(p: Parser, operator: BinaryOperator, operatorSpan: Span): void {
  const rightDepth = popDepth(p);
  const leftDepth = popDepth(p);
  const right = popOperand(p);
  const left = popOperand(p);
  const span = { start: left.span.start, end: right.span.end };
  pushOperand(p, { kind: 'binary', span, operator, operatorSpan, left, right }, Math.max(leftDepth, rightDepth + 1));
}

function reduceUnary(p: Parser, operator: UnaryOperator, operatorSpan: Span): void {
  const depth = popDepth(p) + 1;
  const operand = popOperand(p);
  pushOperand(
    p,
    { kind: 'unary', span: { start: operatorSpan.start, end: operand.span.end }, operator, operand },
    depth,
  );
}

/** At `)`: reduces to the parenthesis it closes, then takes what follows it (`(a).b`). */
function closeGroup(p: Parser, pending: Pending[]): void {
  reduceTo(p, pending, GROUP_LEVEL + 1);
  const open = pending.pop();
  const depth = popDepth(p);
  const inner = popOperand(p);
  const start = open === undefined ? inner.span.start : p.tokens.start[open.token];
  const span = { start, end: p.tokens.end[p.at] };
  p.advance();
  const operand = inner.kind === 'group' ? inner.operand : inner;
  const whole = parseMembers(p, { kind: 'group', span, operand }, depth);
  pushOperand(p, whole, p.lastDepth);
}

/** `… IS Class`, which binds like a comparison. */
function testClass(p: Parser, pending: Pending[]): void {
  reduceTo(p, pending, IS_LEVEL);
  p.advance();
  const depth = popDepth(p) + 1;
  const operand = popOperand(p);
  const name = p.expectName('a class');
  pushOperand(p, { kind: 'is', span: { start: operand.span.start, end: name.span.end }, operand, class: name }, depth);
}

function pushOperand(p: Parser, operand: ExpressionSyntax, depth: number): void {
  if (depth > MAX_DEPTH) p.fail(operand.span, ParseMessage.tooDeep(MAX_DEPTH));
  p.operands.push(operand);
  p.depths.push(depth);
}

function popOperand(p: Parser): ExpressionSyntax {
  const operand = p.operands.pop();
  if (operand === undefined) throw new InternalError('parseExpression', 'operand stack is empty');
  return operand;
}

function popDepth(p: Parser): number {
  return p.depths.pop() ?? 0;
}
