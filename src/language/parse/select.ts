/** SELECT CASE, MATCH and TRY, with their CASE and CATCH parts (reference §9.5, §13.2, §22.2, §21.1). */
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { CaseItemSyntax, ExpressionSyntax, MatchSyntax, NameSyntax, SelectSyntax, TrySyntax } from '../syntax.js';
import { addStatement, closeFrame, findFrame, openFrame } from './blocks.js';
import { parseExpression } from './expression.js';
import type { Frame } from './frames.js';
import type { StatementTable } from './handler.js';
import type { Parser } from './parser.js';
import { parseArguments, startsExpression } from './primary.js';
import { isStatementStart } from './statement-start.js';
import { parseType } from './types.js';

export const SELECT_STATEMENTS: StatementTable = {
  SELECT: parseSelect,
  CASE: parseCase,
  WHEN: parseCase,
  ENDSELECT: closeSelect,
  ENDCASE: closeSelect,
  MATCH: parseMatch,
  ENDMATCH: closeMatch,
  TRY: parseTry,
  CATCH: parseCatch,
  FINALLY: parseFinally,
  ENDTRY: closeTry,
};

function parseSelect(p: Parser, first: number): void {
  p.expectWord('CASE');
  const value = parseExpression(p);
  const span = p.spanFrom(first);
  const statement: SelectSyntax = { kind: 'select', span, line: p.line, value, arms: [], otherwise: null };
  addStatement(p, statement);
  openFrame(p, { kind: 'select', body: null, span, statement });
}

export function closeSelect(p: Parser, first: number): void {
  closeFrame(p, 'select', first);
}

/** CASE belongs to whichever of SELECT and MATCH is innermost. */
function parseCase(p: Parser, first: number): void {
  let i = p.frames.length - 1;
  while (i >= 0 && p.frames[i].kind !== 'select' && p.frames[i].kind !== 'match') i--;
  if (i >= 0 && p.frames[i].kind === 'match') parseMatchArm(p, first);
  else parseSelectArm(p, first);
}

function parseSelectArm(p: Parser, first: number): void {
  const isElse = (p.isWord('ELSE') || p.isWord('OTHERWISE')) && endsClause(p, p.at + 1);
  if (isElse) p.advance();
  const items = isElse ? [] : parseCaseItems(p);
  const frame = findFrame(p, 'select', first);
  if (frame === null) return;
  const body: SelectSyntax['otherwise'] = [];
  if (isElse) frame.statement.otherwise = body;
  else frame.statement.arms.push({ line: p.line, span: p.spanFrom(first), items, body });
  frame.body = body;
}

/** Token `at` ends a CASE line, or begins its first statement. */
function endsClause(p: Parser, at: number): boolean {
  const kind = p.kindAt(at);
  return (
    kind === TokenKind.newline || kind === TokenKind.colon || kind === TokenKind.name || kind === TokenKind.question
  );
}

function parseCaseItems(p: Parser): CaseItemSyntax[] {
  const items: CaseItemSyntax[] = [];
  do {
    items.push(parseCaseItem(p));
  } while (p.accept(TokenKind.comma));
  return items;
}

const RELATIONS = new Map<number, '=' | '<>' | '<' | '<=' | '>' | '>='>([
  [TokenKind.equal, '='],
  [TokenKind.notEqual, '<>'],
  [TokenKind.less, '<'],
  [TokenKind.lessEqual, '<='],
  [TokenKind.greater, '>'],
  [TokenKind.greaterEqual, '>='],
]);

function parseCaseItem(p: Parser): CaseItemSyntax {
  const operator = p.isWord('IS') ? RELATIONS.get(p.kindAt(p.at + 1)) : undefined;
  if (operator !== undefined) {
    p.at += 2;
    return { kind: 'relation', operator, value: parseExpression(p) };
  }
  const value = parseExpression(p);
  if (!p.acceptWord('TO')) return { kind: 'value', value };
  return { kind: 'range', low: value, high: parseExpression(p) };
}

/** `MATCH [TYPE] <expr>` or `MATCH RECEIVE(<channel>)`. */
function parseMatch(p: Parser, first: number): void {
  const receive = p.isWord('RECEIVE') && p.kindAt(p.at + 1) === TokenKind.leftParen;
  const value = receive ? parseChannel(p) : parseSubject(p);
  const span = p.spanFrom(first);
  const statement: MatchSyntax = { kind: 'match', span, line: p.line, receive, value, arms: [], otherwise: null };
  addStatement(p, statement);
  openFrame(p, { kind: 'match', body: null, span, statement });
}

/** `RECEIVE(<channel>)` */
function parseChannel(p: Parser): ExpressionSyntax {
  p.advance();
  const [only, ...rest] = parseArguments(p);
  if (only === undefined || rest.length > 0 || only.kind !== 'value') return p.failExpected('one channel');
  return only.value;
}

/** TYPE may be omitted; alone it is a variable of that name. */
function parseSubject(p: Parser): ExpressionSyntax {
  if (p.isWord('TYPE') && p.kindAt(p.at + 1) !== TokenKind.newline) p.advance();
  return parseExpression(p);
}

function parseMatchArm(p: Parser, first: number): void {
  if (p.isWord('ELSE') && endsClause(p, p.at + 1)) {
    p.advance();
    const frame = findFrame(p, 'match', first);
    if (frame !== null) frame.body = frame.statement.otherwise = [];
    return;
  }
  const type = parseType(p);
  const binding = parseBinding(p);
  const frame = findFrame(p, 'match', first);
  if (frame === null) return;
  const body: MatchSyntax['otherwise'] = [];
  frame.statement.arms.push({ line: p.line, span: p.spanFrom(first), type, binding, body });
  frame.body = body;
}

/** The name after the type; a keyword counts as one unless it clearly begins a statement. */
function parseBinding(p: Parser): NameSyntax | null {
  if (!p.is(TokenKind.name)) return null;
  const next = p.kindAt(p.at + 1);
  const alone = next === TokenKind.newline || next === TokenKind.colon;
  if (!alone && isStatementStart(p, p.at)) return null;
  const name = p.expectDeclaredName('a name');
  p.variables.add(name.name);
  return name;
}

export function closeMatch(p: Parser, first: number): void {
  closeFrame(p, 'match', first);
}

function parseTry(p: Parser, first: number): void {
  const span = p.spanFrom(first);
  const statement: TrySyntax = { kind: 'try', span, line: p.line, body: [], catches: [], finally: null };
  addStatement(p, statement);
  openFrame(p, { kind: 'try', body: statement.body, span, statement });
}

function parseCatch(p: Parser, first: number): void {
  const codes: ExpressionSyntax[] = [];
  if (startsExpression(p)) {
    do {
      codes.push(parseExpression(p));
    } while (p.accept(TokenKind.comma));
  }
  const frame: Frame | null = findFrame(p, 'try', first);
  if (frame === null) return;
  if (frame.statement.finally !== null) p.report(p.spanAt(first), ParseMessage.afterFinally('CATCH'));
  const body: TrySyntax['body'] = [];
  frame.statement.catches.push({ line: p.line, codes, body });
  frame.body = body;
}

function parseFinally(p: Parser, first: number): void {
  const frame = findFrame(p, 'try', first);
  if (frame !== null && frame.statement.finally !== null)
    p.report(p.spanAt(first), ParseMessage.afterFinally('FINALLY'));
  if (frame !== null) frame.body = frame.statement.finally = [];
}

export function closeTry(p: Parser, first: number): void {
  closeFrame(p, 'try', first);
}
