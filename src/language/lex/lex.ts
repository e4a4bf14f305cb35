/**
 * The lexer: one pass over the source, tokens into columns. Mistakes are reported and lexing goes on, so that the table
 * always ends in a newline and an `end` token. Comments leave nothing behind.
 */
import { DiagnosticBag, type SourceText } from '#support';
import { LexMessage, report } from '../messages.js';
import { BLANK, Code, DIGIT, hasClass, isSuffix, NAME_PART, NAME_START } from './characters.js';
import { lexNumber, lexPrefixedNumber } from './number.js';
import { lexString } from './string.js';
import { TokenKind, TokenTable } from './tokens.js';

export type LexState = {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly diagnostics: DiagnosticBag;
  at: number;
};

/** Kinds of the one-character tokens, by code. */
const SINGLE = new Map<number, TokenKind>(
  (
    [
      ['+', TokenKind.plus],
      ['-', TokenKind.minus],
      ['*', TokenKind.star],
      ['/', TokenKind.slash],
      ['\\', TokenKind.backslash],
      ['^', TokenKind.caret],
      ['=', TokenKind.equal],
      ['<', TokenKind.less],
      ['>', TokenKind.greater],
      ['(', TokenKind.leftParen],
      [')', TokenKind.rightParen],
      [',', TokenKind.comma],
      [';', TokenKind.semicolon],
      [':', TokenKind.colon],
      ['.', TokenKind.dot],
      ['?', TokenKind.question],
      ['#', TokenKind.hash],
    ] as const
  ).map(([text, kind]): [number, TokenKind] => [text.charCodeAt(0), kind]),
);

/** Kinds of the two-character tokens. */
const DOUBLE = new Map<string, TokenKind>([
  ['<>', TokenKind.notEqual],
  ['!=', TokenKind.notEqual],
  ['<=', TokenKind.lessEqual],
  ['>=', TokenKind.greaterEqual],
  [':=', TokenKind.becomes],
]);

export function lex(source: SourceText): { tokens: TokenTable; diagnostics: DiagnosticBag } {
  const state: LexState = {
    text: source.text,
    tokens: new TokenTable(),
    diagnostics: new DiagnosticBag(source),
    at: 0,
  };
  const names = new Map<string, number>();
  const { text, tokens } = state;
  while (state.at < text.length) lexToken(state, names);
  tokens.push(TokenKind.newline, text.length, text.length, 0, 0);
  tokens.push(TokenKind.end, text.length, text.length, 0, 0);
  return { tokens, diagnostics: state.diagnostics };
}

function lexToken(state: LexState, names: Map<string, number>): void {
  const { text, tokens } = state;
  const start = state.at;
  const code = text.charCodeAt(start);
  if (hasClass(code, BLANK)) state.at++;
  else if (hasClass(code, NAME_START)) lexName(state, names);
  else if (hasClass(code, DIGIT) || (code === Code.dot && hasClass(text.charCodeAt(start + 1), DIGIT)))
    lexNumber(state);
  else if (code === Code.newline) {
    tokens.push(TokenKind.newline, start, start + 1, 0, 0);
    state.at++;
  } else if (code === Code.quote) lexString(state);
  else if (code === Code.apostrophe) skipLine(state);
  else if (code === Code.ampersand) lexPrefixedNumber(state);
  else lexPunctuation(state);
}

function lexName(state: LexState, names: Map<string, number>): void {
  const { text, tokens } = state;
  const start = state.at;
  let end = start + 1;
  while (hasClass(text.charCodeAt(end), NAME_PART)) end++;
  const spelling = text.slice(start, end);
  const suffix = isSuffix(text.charCodeAt(end)) ? text.charCodeAt(end) : 0;
  if (suffix === 0 && end - start === 3 && spelling.toUpperCase() === 'REM' && remMayStand(state)) {
    skipLine(state);
    return;
  }
  let value = names.get(spelling);
  if (value === undefined) {
    const upper = spelling.toUpperCase();
    value = names.get(upper);
    if (value === undefined) {
      value = tokens.names.push(upper) - 1;
      names.set(upper, value);
    }
    names.set(spelling, value);
  }
  state.at = suffix === 0 ? end : end + 1;
  tokens.push(TokenKind.name, start, state.at, value, suffix);
}

/** REM is a comment wherever a statement may start; after an operator, comma or point it is a name. */
function remMayStand(state: LexState): boolean {
  const { tokens } = state;
  if (tokens.length === 0) return true;
  switch (tokens.kind[tokens.length - 1]) {
    case TokenKind.newline:
    case TokenKind.colon:
    case TokenKind.name:
    case TokenKind.integer:
    case TokenKind.decimal:
    case TokenKind.string:
    case TokenKind.rightParen:
    case TokenKind.semicolon:
      return true;
    default:
      return false;
  }
}

function skipLine(state: LexState): void {
  const end = state.text.indexOf('\n', state.at);
  state.at = end < 0 ? state.text.length : end;
}

function lexPunctuation(state: LexState): void {
  const { text, tokens } = state;
  const start = state.at;
  const pair = DOUBLE.get(text.slice(start, start + 2));
  if (pair !== undefined) {
    state.at = start + 2;
    tokens.push(pair, start, state.at, 0, 0);
    return;
  }
  const single = SINGLE.get(text.charCodeAt(start));
  if (single !== undefined) {
    state.at = start + 1;
    tokens.push(single, start, state.at, 0, 0);
    return;
  }
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  state.at = start + character.length;
  report(state.diagnostics, { start, end: state.at }, LexMessage.unknownCharacter(printable(character)));
}

function printable(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || code === 127 ? `\\x${code.toString(16).padStart(2, '0')}` : character;
}
