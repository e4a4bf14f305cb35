/** OPEN, CLOSE, FIELD, LSET, RSET, GET, PUT (reference §20.1, §20.5). */
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import type { FileMode } from '../statements.js';
import type { ExpressionSyntax } from '../syntax.js';
import { addStatement } from './blocks.js';
import { parseExpression } from './expression.js';
import type { StatementTable } from './handler.js';
import { acceptHash, parseTarget } from './input-output.js';
import type { Parser } from './parser.js';
import { startsExpression } from './primary.js';

export const FILE_STATEMENTS: StatementTable = {
  OPEN: parseOpen,
  CLOSE: parseClose,
  FIELD: parseField,
  LSET: (p, first) => parseSetJustified(p, first, 'left'),
  RSET: (p, first) => parseSetJustified(p, first, 'right'),
  GET: (p, first) => parseTransfer(p, first, 'get'),
  PUT: (p, first) => parseTransfer(p, first, 'put'),
};

const MODES = new Map<string, FileMode>([
  ['INPUT', 'input'],
  ['I', 'input'],
  ['OUTPUT', 'output'],
  ['O', 'output'],
  ['APPEND', 'append'],
  ['A', 'append'],
  ['RANDOM', 'random'],
  ['R', 'random'],
  ['BINARY', 'binary'],
  ['B', 'binary'],
]);

const DEFAULT_RECORD_BYTES = 128;

function parseOpen(p: Parser, first: number): void {
  const file = parseExpression(p);
  p.expectWord('FOR');
  const { mode, binary, recordBytes } = parseModes(p);
  p.accept(TokenKind.comma);
  const asWord = p.at;
  if (p.nameOrEmpty(asWord) !== 'AS') p.failExpected('AS');
  p.advance();
  acceptHash(p, asWord);
  const channel = parseExpression(p);
  let length = recordBytes;
  if (p.acceptWord('LEN')) {
    p.expect(TokenKind.equal);
    length = parseRecordLength(p);
  }
  addStatement(p, {
    kind: 'open',
    span: p.spanFrom(first),
    line: p.line,
    file,
    mode,
    binary,
    recordBytes: length,
    channel,
  });
}

/** One mode, or BINARY and one other in either order. */
function parseModes(p: Parser): { mode: FileMode; binary: boolean; recordBytes: number } {
  let mode: FileMode | null = null;
  let binary = false;
  let recordBytes = DEFAULT_RECORD_BYTES;
  for (let word = MODES.get(p.word); word !== undefined; word = MODES.get(p.word)) {
    const at = p.at;
    p.advance();
    if (word === 'binary') binary = true;
    else if (mode !== null) p.fail(p.spanAt(at), ParseMessage.conflictingModes(mode.toUpperCase(), word.toUpperCase()));
    else mode = word;
    if (word === 'random' && p.is(TokenKind.integer)) recordBytes = parseRecordLength(p);
  }
  if (mode === null && !binary) p.failExpected('a file mode');
  return { mode: mode ?? 'binary', binary, recordBytes };
}

function parseRecordLength(p: Parser): number {
  const at = p.at;
  if (!p.is(TokenKind.integer)) p.failExpected('a record length');
  p.advance();
  const length = p.tokens.numbers[p.tokens.value[at]];
  if (length < 1 || length > 0x7fffffff) p.fail(p.spanAt(at), ParseMessage.badRecordLength());
  return length;
}

function parseClose(p: Parser, first: number): void {
  const channels: ExpressionSyntax[] = [];
  if (acceptHash(p, first) || startsExpression(p)) {
    do {
      p.accept(TokenKind.hash);
      channels.push(parseExpression(p));
    } while (p.accept(TokenKind.comma));
  }
  addStatement(p, { kind: 'close', span: p.spanFrom(first), line: p.line, channels });
}

function parseField(p: Parser, first: number): void {
  acceptHash(p, first);
  const channel = parseExpression(p);
  const slices: { width: ExpressionSyntax; target: ExpressionSyntax }[] = [];
  while (p.accept(TokenKind.comma)) {
    const width = parseExpression(p);
    p.expectWord('AS');
    slices.push({ width, target: parseTarget(p) });
  }
  if (slices.length === 0) p.failExpected("','");
  addStatement(p, { kind: 'field', span: p.spanFrom(first), line: p.line, channel, slices });
}

function parseSetJustified(p: Parser, first: number, side: 'left' | 'right'): void {
  const target = parseTarget(p);
  p.expect(TokenKind.equal);
  const value = parseExpression(p);
  addStatement(p, { kind: 'setJustified', span: p.spanFrom(first), line: p.line, side, target, value });
}

function parseTransfer(p: Parser, first: number, direction: 'get' | 'put'): void {
  acceptHash(p, first);
  const channel = parseExpression(p);
  const record = p.accept(TokenKind.comma) ? parseExpression(p) : null;
  addStatement(p, { kind: 'recordTransfer', span: p.spanFrom(first), line: p.line, direction, channel, record });
}
