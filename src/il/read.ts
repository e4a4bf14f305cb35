/** What the parts of the parser share: the lexer, the module being filled, and how a mistake is reported and left behind. */
import { DiagnosticBag, type SourceText } from '#support';
import { W_TYPE } from './keywords.js';
import {
  Lexer,
  T_BAD,
  T_EOF,
  T_GLOBAL,
  T_INT,
  T_NEWLINE,
  T_PLUS,
  T_STRING,
  T_TYPE,
  T_WORD,
  TOKEN_NAMES,
} from './lex.js';
import { type Message, Messages } from './messages.js';
import type { IlModule } from './module.js';
import { NameTable } from './names.js';

/** Leaves the construct being parsed after its mistake has been reported; never leaves `parseIl`. */
export class Abandon extends Error {}

const MAX_COUNT = 2 ** 40;

export class Reader {
  readonly source: SourceText;
  readonly lex: Lexer;
  readonly module: IlModule;
  readonly bag: DiagnosticBag;
  /** Names of symbols in the text, and the module's number for each. */
  private readonly globals: NameTable;
  private readonly globalNumbers: number[] = [0];

  constructor(source: SourceText, module: IlModule) {
    this.source = source;
    this.lex = new Lexer(source.text);
    this.module = module;
    this.bag = new DiagnosticBag(source);
    this.globals = new NameTable(source.text);
  }

  report(message: Message, start: number, end: number): void {
    this.bag.add({ severity: 'error', phase: 'il', category: '', span: { start, end }, ...message });
  }

  /** Reports at the current token, or the given place, and abandons the construct. */
  fail(message: Message, start = this.lex.start, end = this.lex.end): never {
    this.report(message, start, end);
    throw new Abandon(message.message);
  }

  failExpected(wanted: string): never {
    if (this.lex.kind === T_BAD) this.failLexically();
    this.fail(Messages.expected(wanted, this.found()));
  }

  /** What the current token is, for messages. */
  found(): string {
    const { kind, start, end, text } = this.lex;
    return kind === T_EOF || kind === T_NEWLINE ? TOKEN_NAMES[kind] : `'${text.slice(start, end)}'`;
  }

  expect(kind: number): void {
    if (this.lex.kind !== kind) this.failExpected(TOKEN_NAMES[kind]);
  }

  /** Checks the current token and reads the next one. */
  take(kind: number): void {
    if (this.lex.kind !== kind) this.failExpected(TOKEN_NAMES[kind]);
    this.lex.next();
  }

  skipNewlines(): void {
    while (this.lex.kind === T_NEWLINE) this.lex.next();
  }

  skipLine(): void {
    while (this.lex.kind !== T_NEWLINE && this.lex.kind !== T_EOF) this.lex.next();
  }

  /** Text of the current name, without sigil and quotes. */
  get name(): string {
    return this.lex.text.slice(this.lex.nameStart, this.lex.nameEnd);
  }

  /** The module's number of the symbol that the current token names; reads on. */
  symbol(): number {
    this.expect(T_GLOBAL);
    const { lex, globals, globalNumbers } = this;
    const id = globals.intern(lex.nameStart, lex.nameEnd, lex.hash);
    if (id === globalNumbers.length) globalNumbers.push(this.module.symbol(globals.nameOf(id)));
    lex.next();
    return globalNumbers[id];
  }

  /** `+ offset` after a symbol, 0 when there is none. */
  symbolOffset(): number {
    const { lex } = this;
    if (lex.kind !== T_PLUS) return 0;
    lex.next();
    this.expect(T_INT);
    if (lex.hi !== lex.lo >> 31) this.fail(Messages.offsetRange());
    const offset = lex.lo;
    lex.next();
    return offset;
  }

  /** Number of the aggregate type that the current token names; reads on. */
  typeNumber(): number {
    this.expect(T_TYPE);
    const number = this.module.typeNumbers.get(this.name);
    if (number === undefined) this.fail(Messages.unknownType(this.name));
    this.lex.next();
    return number;
  }

  /** A non-negative count; reads on. */
  count(): number {
    const { lex } = this;
    this.expect(T_INT);
    const value = lex.hi * 4294967296 + (lex.lo >>> 0);
    if (value < 0 || value > MAX_COUNT) this.fail(Messages.badCount());
    lex.next();
    return value;
  }

  /** The number after `align`; reads on. */
  alignment(): number {
    const { lex } = this;
    this.expect(T_INT);
    const value = lex.lo;
    if (lex.hi !== 0 || value < 1 || value > 4096 || (value & (value - 1)) !== 0) this.fail(Messages.badAlignment());
    lex.next();
    return value;
  }

  /** A string between quotes, as written, its escapes untouched; reads on. */
  rawString(): string {
    this.expect(T_STRING);
    const raw = this.lex.text.slice(this.lex.start + 1, this.lex.end - 1);
    this.lex.next();
    return raw;
  }

  optionalString(): string {
    return this.lex.kind === T_STRING ? this.rawString() : '';
  }

  /** AbiType of a type word (w l s d sb ub sh uh) at the current token, -1 when it is none; does not read on. */
  abiWord(): number {
    const word = this.lex.kind === T_WORD ? this.lex.word - W_TYPE : -1;
    return word >= 0 && word < 8 ? word : -1;
  }

  failLexically(): never {
    const { problem, start, end, text } = this.lex;
    const written = text.slice(start, end);
    if (problem === 'name') this.fail(Messages.badName());
    if (problem === 'string') this.fail(Messages.openString());
    if (problem === 'number') this.fail(Messages.badNumber(written));
    if (problem === 'range') this.fail(Messages.numberRange(written));
    this.fail(Messages.badCharacter(String.fromCodePoint(text.codePointAt(start) ?? 0)));
  }
}
