/**
 * Tokens of IL text, by character codes, one at a time: `next()` reads one and leaves it in the fields. Nothing is allocated
 * for words, names and small integers. A newline is a token; comments run to the end of their line.
 */
import { findWord, W_UNKNOWN } from './keywords.js';
import { hashStep } from './names.js';

export const T_EOF = 0;
export const T_NEWLINE = 1;
export const T_WORD = 2;
export const T_INT = 3;
export const T_SINGLE = 4;
export const T_DOUBLE = 5;
export const T_STRING = 6;
export const T_TEMP = 7;
export const T_GLOBAL = 8;
export const T_LABEL = 9;
export const T_TYPE = 10;
export const T_EQUALS = 11;
export const T_COMMA = 12;
export const T_LPAREN = 13;
export const T_RPAREN = 14;
export const T_LBRACE = 15;
export const T_RBRACE = 16;
export const T_DOTS = 17;
export const T_PLUS = 18;
/** A character or token that makes no sense; `problem` says why. */
export const T_BAD = 19;

/** What a token is called in messages. ORDER: the T_ numbers. */
// biome-ignore format: table
export const TOKEN_NAMES: readonly string[] = [
  'end of file', 'end of line', 'a word', 'an integer', 'a single-precision number', 'a double-precision number', 'a string',
  'a temporary (%name)', 'a symbol ($name)', 'a label (@name)', 'a type (:name)',
  "'='", "','", "'('", "')'", "'{'", "'}'", "'...'", "'+'", 'an unknown character',
];

export type LexProblem = '' | 'character' | 'name' | 'string' | 'number' | 'range';

/** Classes of characters: bit 0 starts a name, bit 1 continues one, bit 2 digit. */
const CHARS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  CHARS[code] =
    (/[a-zA-Z._]/.test(char) ? 1 : 0) | (/[a-zA-Z0-9$._]/.test(char) ? 2 : 0) | (/[0-9]/.test(char) ? 4 : 0);
}
const SIGIL_TOKENS = new Int32Array(128);
SIGIL_TOKENS[37] = T_TEMP;
SIGIL_TOKENS[36] = T_GLOBAL;
SIGIL_TOKENS[64] = T_LABEL;
SIGIL_TOKENS[58] = T_TYPE;
SIGIL_TOKENS[61] = T_EQUALS;
SIGIL_TOKENS[44] = T_COMMA;
SIGIL_TOKENS[40] = T_LPAREN;
SIGIL_TOKENS[41] = T_RPAREN;
SIGIL_TOKENS[123] = T_LBRACE;
SIGIL_TOKENS[125] = T_RBRACE;
SIGIL_TOKENS[43] = T_PLUS;

const MAX_UNSIGNED = 2n ** 64n;
const MIN_SIGNED = -(2n ** 63n);

export class Lexer {
  readonly text: string;
  kind = T_NEWLINE;
  start = 0;
  /** End of the token, and where the next one is looked for. */
  end = 0;
  /** T_WORD: operation number, W_… or W_UNKNOWN. */
  word = W_UNKNOWN;
  /** Names: the part after the sigil (inside the quotes, when quoted), and its hash. */
  nameStart = 0;
  nameEnd = 0;
  hash = 0;
  /** T_INT: 64 bits in two halves. */
  lo = 0;
  hi = 0;
  problem: LexProblem = '';

  constructor(text: string) {
    this.text = text;
  }

  next(): number {
    const { text } = this;
    let at = this.end;
    let code = text.charCodeAt(at);
    while (code === 32 || code === 9 || code === 13) code = text.charCodeAt(++at);
    this.start = at;
    if (code === 35) {
      at = text.indexOf('\n', at);
      if (at < 0) at = text.length;
      code = text.charCodeAt(at);
      this.start = at;
    }
    if (code === 10) return this.token(T_NEWLINE, at + 1);
    if (code < 128) {
      const sigil = SIGIL_TOKENS[code];
      if (sigil >= T_EQUALS) return this.token(sigil, at + 1);
      if (sigil !== 0) return this.name(sigil, at + 1);
      if ((CHARS[code] & 1) !== 0) return this.wordOrNumber(at, code);
      if ((CHARS[code] & 4) !== 0 || code === 45) return this.integer(at);
      if (code === 34) return this.string(at);
    }
    if (at >= text.length) return this.token(T_EOF, at);
    return this.bad('character', at + 1);
  }

  /** Value of a T_SINGLE or T_DOUBLE token as text, without its prefix. */
  get numberText(): string {
    return this.text.slice(this.start + 2, this.end);
  }

  private token(kind: number, end: number): number {
    this.end = end;
    this.kind = kind;
    return kind;
  }

  private bad(problem: LexProblem, end: number): number {
    this.problem = problem;
    return this.token(T_BAD, end);
  }

  private name(kind: number, from: number): number {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    let hash = 0;
    if (code === 34) return this.quotedName(kind, from + 1);
    if (!(code < 128) || (CHARS[code] & 1) === 0) return this.bad('name', from);
    while (code < 128 && (CHARS[code] & 2) !== 0) {
      hash = hashStep(hash, code);
      code = text.charCodeAt(++at);
    }
    this.nameStart = from;
    this.nameEnd = at;
    this.hash = hash;
    return this.token(kind, at);
  }

  private quotedName(kind: number, from: number): number {
    const { text } = this;
    let at = from;
    let hash = 0;
    for (let code = text.charCodeAt(at); code !== 34; code = text.charCodeAt(++at)) {
      if (at >= text.length || code === 10) return this.bad('string', at);
      hash = hashStep(hash, code);
    }
    this.nameStart = from;
    this.nameEnd = at;
    this.hash = hash;
    return this.token(kind, at + 1);
  }

  private wordOrNumber(from: number, first: number): number {
    const { text } = this;
    if (first === 46 && text.charCodeAt(from + 1) === 46 && text.charCodeAt(from + 2) === 46) {
      return this.token(T_DOTS, from + 3);
    }
    if ((first === 115 || first === 100) && text.charCodeAt(from + 1) === 95) {
      return this.float(first === 115 ? T_SINGLE : T_DOUBLE, from + 2);
    }
    let at = from;
    let hash = 0;
    for (let code = first; code < 128 && (CHARS[code] & 2) !== 0; code = text.charCodeAt(++at)) {
      hash = hashStep(hash, code);
    }
    this.word = findWord(text, from, at, hash);
    return this.token(T_WORD, at);
  }

  private float(kind: number, from: number): number {
    const { text } = this;
    let at = from;
    let code = text.charCodeAt(at);
    for (; ; code = text.charCodeAt(++at)) {
      if (code < 128 && (CHARS[code] & 6) !== 0) continue;
      const before = text.charCodeAt(at - 1) | 32;
      if ((code === 43 || code === 45) && (at === from || before === 101)) continue;
      break;
    }
    return this.token(kind, at);
  }

  private integer(from: number): number {
    const { text } = this;
    const negative = text.charCodeAt(from) === 45;
    let at = negative ? from + 1 : from;
    const digits = at;
    let value = 0;
    let code = text.charCodeAt(at);
    for (; code < 128 && (CHARS[code] & 4) !== 0; code = text.charCodeAt(++at)) value = value * 10 + (code - 48);
    if (at === digits) return this.bad('character', at);
    if (code < 128 && (CHARS[code] & 2) !== 0) {
      while (code < 128 && (CHARS[code] & 2) !== 0) code = text.charCodeAt(++at);
      return this.bad('number', at);
    }
    if (at - digits > 15) {
      const exact = BigInt(text.slice(from, at));
      if (exact >= MAX_UNSIGNED || exact < MIN_SIGNED) return this.bad('range', at);
      this.lo = Number(BigInt.asIntN(32, exact));
      this.hi = Number(BigInt.asIntN(32, exact >> 32n));
    } else {
      if (negative) value = -value;
      this.lo = value | 0;
      this.hi = Math.floor(value / 4294967296) | 0;
    }
    return this.token(T_INT, at);
  }

  private string(from: number): number {
    const { text } = this;
    let at = from + 1;
    for (let code = text.charCodeAt(at); code !== 34; code = text.charCodeAt(++at)) {
      if (code === 92) at++;
      if (at >= text.length || code === 10) return this.bad('string', Math.min(at, text.length));
    }
    return this.token(T_STRING, at + 1);
  }
}
