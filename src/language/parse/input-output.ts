/** PRINT, CONSOLE, WRITE, INPUT, LINE INPUT, on the console and on files (reference §17, §18, §20.2, §20.3). */
import { TokenKind } from '../lex/tokens.js';
import type { ExpressionSyntax, PrintItemSyntax } from '../syntax.js';
import { addStatement } from './blocks.js';
import { parseExpression } from './expression.js';
import type { StatementTable } from './handler.js';
import type { Parser } from './parser.js';
import { parsePrimary, startsExpression } from './primary.js';
import { isStatementStart } from './statement-start.js';

export const INPUT_OUTPUT_STATEMENTS: StatementTable = {
  PRINT: parsePrint,
  CONSOLE: parsePrint,
  WRITE: parseWrite,
  INPUT: (p, first) => parseInput(p, first, first),
  LINE: (p, first) => {
    const word = p.at;
    p.advance();
    parseInput(p, first, word);
  },
};

const HASH = 35;

/** The mark of a file number: a `#`, or one that was lexed as the suffix of the statement's word. */
export function acceptHash(p: Parser, word: number): boolean {
  return p.accept(TokenKind.hash) || (p.tokens.suffix[word] === HASH && p.at === word + 1);
}

export function parsePrint(p: Parser, first: number): void {
  const console = p.wordAt(first) === 'CONSOLE';
  const channel = !console && acceptHash(p, first) ? parseExpression(p) : null;
  if (channel !== null && !p.accept(TokenKind.comma) && !p.atStatementEnd)
    p.accept(TokenKind.semicolon) || p.failExpected("','");
  const using = p.isWord('USING') && startsUsing(p) ? parseUsing(p) : null;
  const items = parsePrintItems(p);
  addStatement(p, { kind: 'print', span: p.spanFrom(first), line: p.line, console, channel, using, items });
}

/** USING is the clause when a format follows, else a variable. */
function startsUsing(p: Parser): boolean {
  const kind = p.kindAt(p.at + 1);
  return kind === TokenKind.string || kind === TokenKind.name || kind === TokenKind.leftParen;
}

function parseUsing(p: Parser): ExpressionSyntax {
  p.advance();
  const format = parseExpression(p);
  if (!p.accept(TokenKind.semicolon) && !p.accept(TokenKind.comma) && !p.atStatementEnd) p.failExpected("';'");
  return format;
}

function parsePrintItems(p: Parser): PrintItemSyntax[] {
  const items: PrintItemSyntax[] = [];
  for (;;) {
    if (startsExpression(p)) {
      items.push({ kind: 'value', value: parseExpression(p) });
      if (!p.is(TokenKind.comma) && !p.is(TokenKind.semicolon)) break;
    } else if (p.is(TokenKind.comma) || p.is(TokenKind.semicolon)) {
      const kind = p.is(TokenKind.comma) ? 'comma' : 'semicolon';
      items.push({ kind, span: p.spanAt(p.at) });
      p.advance();
    } else break;
  }
  expectPrintEnd(p, items[items.length - 1]?.kind === 'value');
  return items;
}

/** Two items need a separator between them; only a word that begins a statement may follow an item at once. */
function expectPrintEnd(p: Parser, afterValue: boolean): void {
  if (p.atStatementEnd || p.is(TokenKind.question)) return;
  if (p.is(TokenKind.name) && isStatementStart(p, p.at)) return;
  if (afterValue) p.failExpected("';' or ','");
  p.failExpectedExpression();
}

function parseWrite(p: Parser, first: number): void {
  const channel = acceptHash(p, first) ? parseExpression(p) : null;
  if (channel !== null && !p.atStatementEnd) p.expect(TokenKind.comma);
  const items: ExpressionSyntax[] = [];
  if (startsExpression(p)) {
    do {
      items.push(parseExpression(p));
    } while (p.accept(TokenKind.comma) || p.accept(TokenKind.semicolon));
  }
  addStatement(p, { kind: 'write', span: p.spanFrom(first), line: p.line, channel, items });
}

/** `word` is the token INPUT, which is not the first of LINE INPUT. */
function parseInput(p: Parser, first: number, word: number): void {
  const lineInput = word !== first;
  const channel = acceptHash(p, word) ? parseExpression(p) : null;
  if (channel !== null) p.expect(TokenKind.comma);
  p.accept(TokenKind.semicolon); // QuickBASIC: keep the cursor on the line
  const prompt = channel === null ? acceptPrompt(p) : null;
  const targets: ExpressionSyntax[] = [];
  do {
    targets.push(parseTarget(p));
  } while (p.accept(TokenKind.comma));
  addStatement(p, { kind: 'input', span: p.spanFrom(first), line: p.line, lineInput, channel, prompt, targets });
}

function acceptPrompt(p: Parser): ExpressionSyntax | null {
  if (!p.is(TokenKind.string)) return null;
  const prompt = parseExpression(p);
  if (!p.accept(TokenKind.semicolon)) p.expect(TokenKind.comma);
  return prompt;
}

/** An lvalue that receives a value. */
export function parseTarget(p: Parser): ExpressionSyntax {
  const next = p.kindAt(p.at + 1);
  if (p.word !== '' && next !== TokenKind.leftParen && next !== TokenKind.dot) p.variables.add(p.word);
  return parsePrimary(p);
}
