/**
 * The statement loop: lines, line numbers, labels, separators, and what begins a statement. Each handler is called with
 * the parser standing after the first word and gets the index of that word's token.
 */
import { COMMANDS_BY_NAME } from '../builtins.js';
import { TokenKind } from '../lex/tokens.js';
import { ParseMessage } from '../messages.js';
import { addStatement, endLine } from './blocks.js';
import { parseCallOrAssignment, parseCommand } from './call-or-assignment.js';
import { parseClassMember, parseTypeField } from './class-body.js';
import { CONTROL_STATEMENTS } from './control.js';
import { DECLARATION_STATEMENTS } from './declarations.js';
import { FILE_STATEMENTS } from './files.js';
import type { Handler } from './handler.js';
import { INPUT_OUTPUT_STATEMENTS, parsePrint } from './input-output.js';
import { JUMP_STATEMENTS } from './jumps.js';
import { MESSAGE_STATEMENTS } from './messaging.js';
import { type Parser, Recovery } from './parser.js';
import { PROCEDURE_STATEMENTS } from './procedures.js';
import { recoverBlock } from './recover.js';
import { SELECT_STATEMENTS } from './select.js';
import { SMALL_STATEMENTS } from './small.js';
import { isStatementStart } from './statement-start.js';

const HANDLERS: ReadonlyMap<string, Handler> = new Map(
  [
    CONTROL_STATEMENTS,
    SELECT_STATEMENTS,
    JUMP_STATEMENTS,
    DECLARATION_STATEMENTS,
    PROCEDURE_STATEMENTS,
    INPUT_OUTPUT_STATEMENTS,
    FILE_STATEMENTS,
    MESSAGE_STATEMENTS,
    SMALL_STATEMENTS,
  ].flatMap((table) => Object.entries(table)),
);

/** Parses everything up to the end of the file. */
export function parseStatements(p: Parser): void {
  startLine(p);
  while (!p.is(TokenKind.end)) {
    if (p.is(TokenKind.newline)) {
      endLine(p);
      p.advance();
      startLine(p);
    } else if (!p.accept(TokenKind.colon)) parseGuarded(p);
  }
  endLine(p);
}

/** Takes the line number, if any, and settles what ERL is for this line. */
function startLine(p: Parser): void {
  if (p.is(TokenKind.newline)) return;
  const first = p.at;
  p.line = p.source.lineAt(p.tokens.start[first]);
  if (!p.is(TokenKind.integer) || p.tokens.suffix[first] !== 0) return;
  const number = p.tokens.numbers[p.tokens.value[first]];
  p.advance();
  p.line = number > 0x7fffffff ? p.line : number;
  addStatement(p, { kind: 'label', span: p.spanAt(first), line: p.line, name: String(number), lineNumber: true });
}

/** One statement; after a mistake the rest of the line is skipped. */
function parseGuarded(p: Parser): void {
  const first = p.at;
  const depth = p.frames.length;
  try {
    parseStatement(p);
    expectStatementEnd(p);
  } catch (error) {
    if (!(error instanceof Recovery)) throw error;
    p.operands.length = 0;
    p.depths.length = 0;
    p.nesting = 0;
    skipLine(p);
    if (p.frames.length === depth) recoverBlock(p, first);
  }
}

function skipLine(p: Parser): void {
  while (!p.is(TokenKind.newline) && !p.is(TokenKind.end)) p.advance();
}

/** A colon may be missing before a word that can begin the next statement. */
function expectStatementEnd(p: Parser): void {
  if (p.atStatementEnd || p.is(TokenKind.name) || p.is(TokenKind.question)) return;
  p.fail(p.spanAt(p.at), ParseMessage.unexpected(p.describe(p.at)));
}

function parseStatement(p: Parser): void {
  const first = p.at;
  const innermost = p.frames[p.frames.length - 1].kind;
  if (p.accept(TokenKind.question)) parsePrint(p, first);
  else if (!p.is(TokenKind.name)) p.fail(p.spanAt(first), ParseMessage.unexpected(p.describe(first)));
  else if (innermost === 'type') parseTypeField(p);
  else if (innermost === 'class') parseClassMember(p);
  else if (isStatementStart(p, first) || splitsChannel(p)) parseKeyword(p);
  else if (isLabel(p)) parseLabel(p);
  else parseCallOrAssignment(p);
}

function parseKeyword(p: Parser): void {
  const first = p.at;
  const word = p.nameAt(first).name;
  const handler = HANDLERS.get(word);
  if (handler !== undefined) {
    p.advance();
    handler(p, first);
    return;
  }
  const command = COMMANDS_BY_NAME.get(word);
  if (command === undefined) p.fail(p.spanAt(first), ParseMessage.unexpected(p.describe(first)));
  else parseCommand(p, command);
}

/** Statements after which `#` is the mark of a file number even without a blank: `PRINT#1, x`. */
const CHANNEL_WORDS: ReadonlySet<string> = new Set('PRINT WRITE INPUT CLOSE GET PUT SEEK FIELD'.split(' '));

function splitsChannel(p: Parser): boolean {
  if (p.tokens.suffix[p.at] !== 35 || !CHANNEL_WORDS.has(p.nameAt(p.at).name)) return false;
  const next = p.kindAt(p.at + 1);
  return next === TokenKind.integer || next === TokenKind.name;
}

/** `name:` first in a statement; a procedure's name is a call in the middle of a line, or with a blank before the colon. */
function isLabel(p: Parser): boolean {
  if (p.kindAt(p.at + 1) !== TokenKind.colon || p.tokens.suffix[p.at] !== 0) return false;
  if (!p.procedures.has(p.word)) return true;
  if (p.tokens.end[p.at] !== p.tokens.start[p.at + 1]) return false;
  const before = p.at === 0 ? TokenKind.newline : p.kindAt(p.at - 1);
  return before === TokenKind.newline || before === TokenKind.integer;
}

function parseLabel(p: Parser): void {
  const first = p.at;
  p.advance();
  p.advance();
  const span = p.spanAt(first);
  addStatement(p, { kind: 'label', span, line: p.line, name: p.wordAt(first), lineNumber: false });
}
