/**
 * The parser's state and its view of the tokens. Grammar lives in the other files of this folder, as functions that take
 * the parser first. A mistake is reported and then unwinds to the statement loop by throwing `Recovery`, which never
 * leaves this folder.
 */
import { DiagnosticBag, type SourceText, type Span } from '#support';
import { TOKEN_TEXT, TokenKind, type TokenTable } from '../lex/tokens.js';
import { type Message, ParseMessage, report } from '../messages.js';
import type { ExpressionSyntax, NameSyntax } from '../syntax.js';
import type { Frame } from './frames.js';

/** Thrown after a mistake has been reported, caught by the statement loop. */
export class Recovery extends Error {}

export class Parser {
  readonly source: SourceText;
  readonly tokens: TokenTable;
  readonly diagnostics: DiagnosticBag;
  /** Index of the current token. */
  at = 0;
  /** Open blocks, innermost last. */
  readonly frames: Frame[] = [];
  /** Blocks that were reported as never closed, by kind: closers that come later may be theirs, and are no further mistake. */
  readonly unclosed = new Map<string, number>();
  /** Scalars declared or assigned so far, upper case, without suffix: their names are variables even if keywords. */
  readonly variables = new Set<string>();
  /** Arrays declared so far. */
  readonly arrays = new Set<string>();
  /** Every SUB, FUNCTION and WORKER of the file. */
  readonly procedures: ReadonlySet<string>;
  /** Tokens `ELSE` of `ELSE IF` that open an IF with an END IF of its own. */
  readonly nestedElseIfs: ReadonlySet<number>;
  /** Operand stack of the expression parser with the depth of each tree; shared so that it is allocated once. */
  readonly operands: ExpressionSyntax[] = [];
  readonly depths: number[] = [];
  /** How many argument lists the expression parser is inside of. */
  nesting = 0;
  /** Depth of the tree that the last parseExpression returned. */
  lastDepth = 0;
  /** Value of ERL for the current line: its line number, else its physical line. */
  line = 1;

  constructor(
    source: SourceText,
    tokens: TokenTable,
    procedures: ReadonlySet<string>,
    nestedElseIfs: ReadonlySet<number>,
  ) {
    this.source = source;
    this.tokens = tokens;
    this.procedures = procedures;
    this.nestedElseIfs = nestedElseIfs;
    this.diagnostics = new DiagnosticBag(source);
  }

  get kind(): number {
    return this.tokens.kind[this.at];
  }

  kindAt(index: number): number {
    return this.tokens.kind[index];
  }

  /** Upper-case word of a name token without suffix, else ''. */
  wordAt(index: number): string {
    const { kind, suffix, value, names } = this.tokens;
    return kind[index] === TokenKind.name && suffix[index] === 0 ? names[value[index]] : '';
  }

  get word(): string {
    return this.wordAt(this.at);
  }

  /** The current token is the keyword `word`. */
  isWord(word: string): boolean {
    return this.wordAt(this.at) === word;
  }

  is(kind: TokenKind): boolean {
    return this.tokens.kind[this.at] === kind;
  }

  advance(): void {
    if (!this.is(TokenKind.end)) this.at++;
  }

  accept(kind: TokenKind): boolean {
    if (!this.is(kind)) return false;
    this.at++;
    return true;
  }

  acceptWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at++;
    return true;
  }

  expect(kind: TokenKind): void {
    if (!this.accept(kind)) this.failExpected(`'${TOKEN_TEXT[kind]}'`);
  }

  expectWord(word: string): void {
    if (!this.acceptWord(word)) this.failExpected(word);
  }

  spanAt(index: number): Span {
    return { start: this.tokens.start[index], end: this.tokens.end[index] };
  }

  /** From the start of token `first` to the end of the token before the current one. */
  spanFrom(first: number): Span {
    const last = Math.max(first, this.at - 1);
    return { start: this.tokens.start[first], end: this.tokens.end[last] };
  }

  /** The current token as a name, keyword or not, with its suffix; moves on. */
  expectName(what: string): NameSyntax {
    if (!this.is(TokenKind.name)) this.failExpected(what);
    const name = this.nameAt(this.at);
    this.at++;
    return name;
  }

  /** In a declaration `^` directly after the name is the SHORT suffix. */
  expectDeclaredName(what: string): NameSyntax {
    const name = this.expectName(what);
    if (name.suffix !== '' || !this.is(TokenKind.caret) || this.tokens.start[this.at] !== name.span.end) return name;
    this.at++;
    return { name: name.name, suffix: '^', span: { start: name.span.start, end: name.span.end + 1 } };
  }

  nameAt(index: number): NameSyntax {
    const { suffix, value, names } = this.tokens;
    return {
      name: names[value[index]],
      suffix: suffix[index] === 0 ? '' : String.fromCharCode(suffix[index]),
      span: this.spanAt(index),
    };
  }

  /** Upper-case word of a name token, whatever its suffix, else ''. */
  nameOrEmpty(index: number): string {
    return this.tokens.kind[index] === TokenKind.name ? this.tokens.names[this.tokens.value[index]] : '';
  }

  /** What a token is called in a message. */
  describe(index: number): string {
    const kind = this.tokens.kind[index];
    if (kind === TokenKind.newline || kind === TokenKind.end) return TOKEN_TEXT[kind];
    const text = this.source.text.slice(this.tokens.start[index], this.tokens.end[index]);
    if (kind === TokenKind.string) return text.length > 40 ? `${text.slice(0, 40)}…"` : text;
    return `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;
  }

  failExpected(what: string): never {
    this.fail(this.spanAt(this.at), ParseMessage.expected(what, this.describe(this.at)));
  }

  failExpectedExpression(): never {
    const span = this.spanAt(this.at);
    const { text } = this.source;
    const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
    this.fail(span, ParseMessage.expectedExpression(this.describe(this.at), before));
  }

  fail(span: Span, message: Message): never {
    report(this.diagnostics, span, message);
    throw new Recovery(message.message);
  }

  report(span: Span, message: Message): void {
    report(this.diagnostics, span, message);
  }

  /** The statement is over: end of line, colon, or end of file. */
  get atStatementEnd(): boolean {
    const kind = this.kind;
    return kind === TokenKind.newline || kind === TokenKind.colon || kind === TokenKind.end;
  }
}
