/** IF, FOR, WHILE, REPEAT, DO and what closes them (reference §9.1 to §9.3, §9.6). */
import type { Span } from '#support';
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { DoSyntax, IfArmSyntax, IfSyntax, LoopTest, NameSyntax } from '../syntax.js';
import { addStatement, closeFrame, findFrame, openFrame } from './blocks.js';
import { parseExpression } from './expression.js';
import type { StatementTable } from './handler.js';
import { acceptLineNumber } from './jumps.js';
import type { Parser } from './parser.js';
import { isStatementStart } from './statement-start.js';

export const CONTROL_STATEMENTS: StatementTable = {
  IF: parseIf,
  ELSEIF: (p, first) => addArm(p, first),
  ELSE: parseElse,
  ENDIF: closeIf,
  FOR: parseFor,
  NEXT: parseNext,
  WHILE: parseWhile,
  WEND: (p, first) => closeLoop(p, 'while', first),
  REPEAT: (p, first) => openDo(p, first, 'REPEAT', null),
  UNTIL: parseUntil,
  DO: (p, first) => openDo(p, first, 'DO', parseLoopTest(p)),
  LOOP: parseLoop,
};

function parseIf(p: Parser, first: number): void {
  const arm = parseArm(p);
  const span = p.spanFrom(first);
  const statement: IfSyntax = { kind: 'if', span, line: p.line, arms: [arm], otherwise: null };
  addStatement(p, statement);
  const oneLine = !p.is(TokenKind.newline);
  openFrame(p, { kind: 'if', body: arm.body, span, statement, oneLine });
  if (oneLine) acceptLineNumber(p);
}

/** `cond THEN`; THEN may be left out before GOTO. */
function parseArm(p: Parser): IfArmSyntax {
  const condition = parseExpression(p);
  if (!p.isWord('GOTO')) p.expectWord('THEN');
  return { condition, line: p.line, body: [] };
}

function addArm(p: Parser, first: number): void {
  const arm = parseArm(p);
  const frame = findIf(p, first, 'ELSEIF');
  if (frame === null) return;
  frame.statement.arms.push(arm);
  frame.body = arm.body;
  if (frame.oneLine) acceptLineNumber(p);
}

/**
 * The IF that an ELSE or ELSEIF belongs to: the innermost, or in a one-line form the innermost that has no ELSE yet.
 */
function findIf(p: Parser, first: number, word: string) {
  for (
    let top = p.frames.at(-1);
    top?.kind === 'if' && top.oneLine && top.statement.otherwise !== null;
    top = p.frames.at(-1)
  ) {
    p.frames.pop();
  }
  const frame = findFrame(p, 'if', first);
  if (frame === null || frame.statement.otherwise === null) return frame;
  p.report(p.spanAt(first), ParseMessage.afterElse(word));
  return null;
}

function parseElse(p: Parser, first: number): void {
  const chained = p.isWord('IF') && !p.nestedElseIfs.has(first) && isBlockLine(p);
  if (chained) {
    p.advance();
    addArm(p, first);
    return;
  }
  const frame = findIf(p, first, 'ELSE');
  if (frame === null) return;
  const body: IfSyntax['otherwise'] = [];
  frame.statement.otherwise = body;
  frame.body = body;
  if (frame.oneLine) acceptLineNumber(p);
}

/** The line ends in THEN. */
function isBlockLine(p: Parser): boolean {
  let at = p.at;
  while (p.kindAt(at) !== TokenKind.newline) at++;
  return p.wordAt(at - 1) === 'THEN';
}

export function closeIf(p: Parser, first: number): void {
  closeFrame(p, 'if', first);
}

function parseFor(p: Parser, first: number): void {
  const next = p.wordAt(p.at + 1);
  const each = p.isWord('EACH') && p.kindAt(p.at + 1) === TokenKind.name && next !== 'IN';
  if (each) p.advance();
  const variable = p.expectDeclaredName('a loop variable');
  p.variables.add(variable.name);
  if (each || p.is(TokenKind.comma) || p.isWord('IN')) parseForEach(p, first, variable);
  else parseCountedFor(p, first, variable);
}

function parseForEach(p: Parser, first: number, variable: NameSyntax): void {
  const variables = [variable];
  if (p.accept(TokenKind.comma)) {
    const second = p.expectDeclaredName('a loop variable');
    p.variables.add(second.name);
    variables.push(second);
  }
  p.expectWord('IN');
  const collection = parseExpression(p);
  const span = p.spanFrom(first);
  const statement = { kind: 'forEach' as const, span, line: p.line, variables, collection, body: [], endLine: p.line };
  addStatement(p, statement);
  openFrame(p, { kind: 'for', body: statement.body, span, statement });
}

function parseCountedFor(p: Parser, first: number, variable: NameSyntax): void {
  p.expect(TokenKind.equal);
  const from = parseExpression(p);
  p.expectWord('TO');
  const limit = parseExpression(p);
  const step = p.acceptWord('STEP') ? parseExpression(p) : null;
  const span = p.spanFrom(first);
  const statement = {
    kind: 'for' as const,
    span,
    line: p.line,
    variable,
    from,
    limit,
    step,
    body: [],
    endLine: p.line,
  };
  addStatement(p, statement);
  openFrame(p, { kind: 'for', body: statement.body, span, statement });
}

/** `NEXT [v {, v}]`: each name closes one loop; the names themselves are not checked. */
function parseNext(p: Parser, first: number): void {
  closeLoop(p, 'for', first);
  if (!p.is(TokenKind.name) || startsOtherStatement(p)) return;
  p.expectDeclaredName('a loop variable');
  while (p.accept(TokenKind.comma)) {
    p.expectDeclaredName('a loop variable');
    closeLoop(p, 'for', first);
  }
}

/** The word after NEXT begins the next statement of the line (a colon is missing) unless it is a loop variable. */
function startsOtherStatement(p: Parser): boolean {
  return isStatementStart(p, p.at) && !p.variables.has(p.word);
}

function closeLoop(p: Parser, kind: 'for' | 'while', first: number): void {
  const frame = closeFrame(p, kind, first);
  if (frame !== null) frame.statement.endLine = p.line;
}

function parseWhile(p: Parser, first: number): void {
  const condition = parseExpression(p);
  const span = p.spanFrom(first);
  const statement = { kind: 'while' as const, span, line: p.line, condition, body: [], endLine: p.line };
  addStatement(p, statement);
  openFrame(p, { kind: 'while', body: statement.body, span, statement });
}

function openDo(p: Parser, first: number, word: 'DO' | 'REPEAT', top: LoopTest | null): void {
  const span: Span = p.spanFrom(first);
  const statement: DoSyntax = { kind: 'do', span, line: p.line, word, top, bottom: null, body: [], endLine: p.line };
  addStatement(p, statement);
  openFrame(p, { kind: word === 'DO' ? 'do' : 'repeat', body: statement.body, span, statement });
}

function parseLoopTest(p: Parser): LoopTest | null {
  const until = p.isWord('UNTIL');
  if (!until && !p.isWord('WHILE')) return null;
  p.advance();
  return { until, condition: parseExpression(p) };
}

function parseUntil(p: Parser, first: number): void {
  const condition = parseExpression(p);
  finishDo(p, 'repeat', first, { until: true, condition });
}

function parseLoop(p: Parser, first: number): void {
  finishDo(p, 'do', first, parseLoopTest(p));
}

function finishDo(p: Parser, kind: 'do' | 'repeat', first: number, bottom: LoopTest | null): void {
  const frame = closeFrame(p, kind, first);
  if (frame === null) return;
  frame.statement.bottom = bottom;
  frame.statement.endLine = p.line;
}
