/** Number literals: decimal with point, exponent and suffix; `&H` or `0x`, `&O`, `&B`. */
import { LexMessage, report } from '../messages.js';
import { Code, DIGIT, digitValue, hasClass, isSuffix } from './characters.js';
import type { LexState } from './lex.js';
import { TokenKind } from './tokens.js';

const POINT = 46;
const PLUS = 43;
const MINUS = 45;
const LOWER = 32;
const LETTER_E = 101;
const LETTER_X = 120;

type Base = { readonly radix: number; readonly name: string };
const BASES = new Map<number, Base>([
  [104, { radix: 16, name: 'hexadecimal' }],
  [111, { radix: 8, name: 'octal' }],
  [98, { radix: 2, name: 'binary' }],
]);
const HEXADECIMAL: Base = { radix: 16, name: 'hexadecimal' };

/** `&H…`, `&O…`, `&B…`. Any other `&` is an unknown character here: as a suffix it belongs to the name before it. */
export function lexPrefixedNumber(state: LexState): void {
  const base = BASES.get(state.text.charCodeAt(state.at + 1) | LOWER);
  if (base === undefined) {
    report(state.diagnostics, { start: state.at, end: state.at + 1 }, LexMessage.unknownCharacter('&'));
    state.at++;
    return;
  }
  lexInBase(state, base);
}

/** Two characters of prefix, then digits of the base. */
function lexInBase(state: LexState, base: Base): void {
  const { text } = state;
  const start = state.at;
  let end = start + 2;
  while (digitValue(text.charCodeAt(end)) < base.radix) end++;
  if (end === start + 2) report(state.diagnostics, { start, end }, LexMessage.missingDigits(base.name));
  const prefix = base.radix === 16 ? '0x' : base.radix === 8 ? '0o' : '0b';
  const exact = end === start + 2 ? 0n : BigInt(prefix + text.slice(start + 2, end));
  pushNumber(state, TokenKind.integer, end, Number(exact), exact);
}

export function lexNumber(state: LexState): void {
  const { text } = state;
  const start = state.at;
  if (text.charCodeAt(start) === 48 && (text.charCodeAt(start + 1) | LOWER) === LETTER_X) {
    lexInBase(state, HEXADECIMAL);
    return;
  }
  let end = skipDigits(text, start);
  let kind: TokenKind = TokenKind.integer;
  if (text.charCodeAt(end) === POINT) {
    kind = TokenKind.decimal;
    end = skipDigits(text, end + 1);
  }
  const exponent = exponentEnd(state, end);
  if (exponent > end) {
    kind = TokenKind.decimal;
    end = exponent;
  }
  const spelling = text.slice(start, end);
  const exact = kind === TokenKind.integer && spelling.length > 9 ? BigInt(spelling) : null;
  pushNumber(state, kind, end, Number(spelling), exact);
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (hasClass(text.charCodeAt(at), DIGIT)) at++;
  return at;
}

/** Where the exponent that starts at `at` ends; `at` itself when there is none (`1ELSE`). */
function exponentEnd(state: LexState, at: number): number {
  const { text } = state;
  if ((text.charCodeAt(at) | LOWER) !== LETTER_E) return at;
  const sign = text.charCodeAt(at + 1);
  const digits = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
  const end = skipDigits(text, digits);
  if (end > digits) return end;
  if (digits === at + 2) report(state.diagnostics, { start: state.at, end: digits }, LexMessage.missingExponent());
  return at;
}

/** Largest magnitude kept exactly: what can become a LONG. */
const EXACT_LIMIT = 2n ** 64n;

function pushNumber(state: LexState, kind: TokenKind, end: number, value: number, exact: bigint | null): void {
  const { tokens } = state;
  const index = tokens.numbers.push(value) - 1;
  if (exact !== null && exact > 2147483647n && exact < EXACT_LIMIT) tokens.digits.set(index, exact);
  const code = state.text.charCodeAt(end);
  const comparison = code === Code.bang && state.text.charCodeAt(end + 1) === Code.equal; // `1!=2` compares
  const suffix = isSuffix(code) && !comparison && state.text.charCodeAt(state.at) !== Code.ampersand ? code : 0;
  tokens.push(kind, state.at, suffix === 0 ? end : end + 1, index, suffix);
  state.at = suffix === 0 ? end : end + 1;
}
