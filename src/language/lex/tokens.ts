/**
 * Tokens of one source, in columns. The lexer knows no keywords: a name is a name, and what it means is decided by the
 * parser from where it stands (reference §1, "Keywords as names").
 */

export const TokenKind = {
  end: 0,
  newline: 1,
  name: 2,
  /** Digits only, or hexadecimal, octal, binary. */
  integer: 3,
  /** With a point or an exponent. */
  decimal: 4,
  string: 5,
  plus: 6,
  minus: 7,
  star: 8,
  slash: 9,
  backslash: 10,
  caret: 11,
  equal: 12,
  notEqual: 13,
  less: 14,
  lessEqual: 15,
  greater: 16,
  greaterEqual: 17,
  leftParen: 18,
  rightParen: 19,
  comma: 20,
  semicolon: 21,
  colon: 22,
  dot: 23,
  question: 24,
  hash: 25,
  becomes: 26,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** What a token is called in messages, by kind. */
export const TOKEN_TEXT: readonly string[] = [
  'end of file',
  'end of line',
  'name',
  'number',
  'number',
  'string',
  '+',
  '-',
  '*',
  '/',
  '\\',
  '^',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '(',
  ')',
  ',',
  ';',
  ':',
  '.',
  '?',
  '#',
  ':=',
];

export class TokenTable {
  length = 0;
  kind = new Uint8Array(256);
  /** UTF-16 offsets; a suffix is inside the range. */
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** Character code of the type suffix of a name or number; 0 when there is none. */
  suffix = new Uint8Array(256);
  /** Index into `names`, `strings` or `numbers`. */
  value = new Int32Array(256);
  /** Upper-case spellings without suffix, each once. */
  readonly names: string[] = [];
  /** Values of string literals, escapes resolved. */
  readonly strings: string[] = [];
  readonly numbers: number[] = [];
  /** Exact values of whole literals beyond i32, by index into `numbers`. */
  readonly digits = new Map<number, bigint>();

  push(kind: TokenKind, start: number, end: number, value: number, suffix: number): void {
    const i = this.length++;
    if (i === this.kind.length) this.grow();
    this.kind[i] = kind;
    this.start[i] = start;
    this.end[i] = end;
    this.value[i] = value;
    this.suffix[i] = suffix;
  }

  private grow(): void {
    const capacity = this.kind.length * 2;
    this.kind = widen(this.kind, new Uint8Array(capacity));
    this.start = widen(this.start, new Int32Array(capacity));
    this.end = widen(this.end, new Int32Array(capacity));
    this.suffix = widen(this.suffix, new Uint8Array(capacity));
    this.value = widen(this.value, new Int32Array(capacity));
  }
}

function widen<Column extends Uint8Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
