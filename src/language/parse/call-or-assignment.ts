/** Statements that begin with a name: assignments, calls with and without parentheses, and runtime commands. */
import type { CommandId } from '../builtins.js';
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { ArgumentSyntax, ExpressionSyntax } from '../syntax.js';
import { addStatement } from './blocks.js';
import { parseExpression } from './expression.js';
import type { Parser } from './parser.js';
import { parseArguments, parsePrimary, startsExpression } from './primary.js';

export function parseCallOrAssignment(p: Parser): void {
  const first = p.at;
  if (p.kindAt(first + 1) === TokenKind.equal && p.word !== '') p.variables.add(p.word);
  const target = parsePrimary(p);
  if (p.accept(TokenKind.equal)) {
    finishAssignment(p, first, target);
    return;
  }
  const call = startsArgumentsHere(p, target) ? callWithoutParentheses(p, first, target) : target;
  if (!isCallable(call)) p.fail(call.span, ParseMessage.unexpected(p.describe(first)));
  addStatement(p, { kind: 'callStatement', span: p.spanFrom(first), line: p.line, call });
}

/** After `target =`. */
export function finishAssignment(p: Parser, first: number, target: ExpressionSyntax): void {
  if (!isAssignable(target)) p.fail(target.span, ParseMessage.badTarget());
  noteVariable(p, target);
  const value = parseExpression(p);
  addStatement(p, { kind: 'assign', span: p.spanFrom(first), line: p.line, target, value });
}

function isAssignable(target: ExpressionSyntax): boolean {
  switch (target.kind) {
    case 'name':
    case 'call':
    case 'apply':
    case 'member':
    case 'memberCall':
      return true;
    default:
      return false;
  }
}

/** From now on the name means a variable, whatever else it could mean. */
function noteVariable(p: Parser, target: ExpressionSyntax): void {
  if (target.kind === 'name' && target.suffix === '') p.variables.add(target.name);
}

function isCallable(call: ExpressionSyntax): boolean {
  switch (call.kind) {
    case 'name':
    case 'call':
    case 'apply':
    case 'member':
    case 'memberCall':
    case 'super':
    case 'await':
    case 'spawn':
      return true;
    default:
      return false;
  }
}

/** `Name args`, and `Name (a), b` or `Name (a) + b`, whose parentheses belong to the first argument only. */
function startsArgumentsHere(p: Parser, target: ExpressionSyntax): boolean {
  if (target.kind === 'name' || target.kind === 'member') return startsExpression(p);
  if (target.kind !== 'call') return false;
  return !p.atStatementEnd && !p.is(TokenKind.name) && !p.is(TokenKind.question);
}

function callWithoutParentheses(p: Parser, first: number, target: ExpressionSyntax): ExpressionSyntax {
  if (target.kind === 'member') {
    const list = listArguments(p);
    const { object, member } = target;
    return { kind: 'memberCall', span: p.spanFrom(first), object, member, arguments: list };
  }
  const callee = p.nameAt(first);
  p.at = first + 1;
  return {
    kind: 'call',
    span: { start: callee.span.start, end: callee.span.end },
    callee,
    arguments: listArguments(p),
  };
}

/** Arguments without parentheses, at least one. */
function listArguments(p: Parser): ArgumentSyntax[] {
  const list: ArgumentSyntax[] = [];
  do {
    list.push({ kind: 'value', value: parseExpression(p) });
  } while (p.accept(TokenKind.comma));
  return list;
}

/** A row of COMMANDS: operands with or without parentheses around the whole list. */
export function parseCommand(p: Parser, command: CommandId): void {
  const first = p.at;
  const name = p.nameAt(first);
  p.at++;
  const values = commandOperands(p);
  addStatement(p, { kind: 'command', span: p.spanFrom(first), line: p.line, command, name, arguments: values });
}

function commandOperands(p: Parser): ExpressionSyntax[] {
  const start = p.at;
  if (p.is(TokenKind.leftParen)) {
    const values = parseArguments(p).flatMap((one) => (one.kind === 'value' ? [one.value] : []));
    if (p.atStatementEnd || p.is(TokenKind.name)) return values;
    p.at = start;
  }
  const values: ExpressionSyntax[] = [];
  if (!p.is(TokenKind.hash) && !startsExpression(p)) return values;
  do {
    p.accept(TokenKind.hash);
    values.push(parseExpression(p));
  } while (p.accept(TokenKind.comma));
  return values;
}
