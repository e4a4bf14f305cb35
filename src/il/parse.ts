/**
 * IL text to a module: the grammar of QBE IL 1.2 and our additions (`tailcall`, `select`, bit and rounding operations,
 * `$symbol+offset`). Mistakes are collected, never thrown; there is always a module, but only one without errors is whole.
 * Temporaries may be assigned more than once: `constructSsa` takes such functions further.
 */
import type { Diagnostic, SourceText } from '#support';
import { W_COMMON, W_DATA, W_DBGFILE, W_EXPORT, W_FUNCTION, W_SECTION, W_THREAD, W_TYPEDEF } from './keywords.js';
import { T_BAD, T_EOF, T_GLOBAL, T_WORD } from './lex.js';
import { type Linkage, plainLinkage } from './linkage.js';
import { Messages } from './messages.js';
import { IlModule } from './module.js';
import { parseData, parseType } from './parse-data.js';
import { FunctionParser } from './parse-function.js';
import { Abandon, Reader } from './read.js';

export type ParsedIl = { readonly module: IlModule; readonly diagnostics: readonly Diagnostic[] };

/** @param module what the text is added to; its symbols are not known to the check for duplicates */
export function parseIl(source: SourceText, module = new IlModule()): ParsedIl {
  const top = new TopLevel(new Reader(source, module));
  top.parse();
  // Some mistakes (labels without block) only show at the end of a function.
  const diagnostics = top.read.bag.items.sort((a, b) => a.span.start - b.span.start);
  return { module, diagnostics };
}

class TopLevel {
  readonly read: Reader;
  private readonly functions: FunctionParser;
  private readonly defined = new Set<number>();
  /** Number of the `dbgfile` in force. */
  private file = 0;

  constructor(read: Reader) {
    this.read = read;
    this.functions = new FunctionParser(read);
  }

  parse(): void {
    const { lex } = this.read;
    while (lex.kind !== T_EOF) {
      try {
        this.read.skipNewlines();
        if (lex.kind !== T_EOF) this.parseDefinition();
      } catch (error) {
        if (!(error instanceof Abandon)) throw error;
        this.recover();
      }
    }
  }

  /** Skips to the next line that begins like a definition. */
  private recover(): void {
    const { lex } = this.read;
    for (;;) {
      this.read.skipLine();
      this.read.skipNewlines();
      if (lex.kind === T_EOF || (lex.kind === T_WORD && DEFINITION_WORDS.has(lex.word))) return;
    }
  }

  private parseDefinition(): void {
    const { read } = this;
    const { lex, module } = read;
    const linkage = this.parseLinkage();
    const word = lex.kind === T_WORD ? lex.word : -1;
    switch (word) {
      case W_FUNCTION: {
        if (linkage.common) read.fail(Messages.linkageMisplaced('common', 'a function'));
        lex.next();
        const fn = this.parseFunction(linkage);
        fn.file = this.file;
        module.functions.push(fn);
        return;
      }
      case W_DATA:
        lex.next();
        read.expect(T_GLOBAL);
        this.defineSymbol();
        module.data.push(parseData(read, linkage));
        return;
      case W_TYPEDEF:
        lex.next();
        parseType(read);
        return;
      case W_DBGFILE:
        lex.next();
        this.parseFile();
        return;
    }
    if (lex.kind === T_BAD) read.failLexically();
    read.fail(Messages.badTopLevel(read.found()));
  }

  private parseFunction(linkage: Linkage): ReturnType<FunctionParser['parse']> {
    const fn = this.functions.parse(linkage);
    const symbol = this.read.module.symbol(fn.name);
    if (this.defined.has(symbol)) {
      const start = fn.position;
      this.read.report(Messages.duplicateSymbol(fn.name), start, start + fn.name.length + 1);
    }
    this.defined.add(symbol);
    return fn;
  }

  /** Notes that the symbol at the current token is being defined; does not read on. */
  private defineSymbol(): void {
    const { read } = this;
    const symbol = read.module.symbol(read.name);
    if (this.defined.has(symbol)) read.report(Messages.duplicateSymbol(read.name), read.lex.start, read.lex.end);
    this.defined.add(symbol);
  }

  private parseFile(): void {
    const { files } = this.read.module;
    const name = this.read.rawString();
    const known = files.indexOf(name);
    this.file = known < 0 ? files.push(name) : known + 1;
  }

  private parseLinkage(): Linkage {
    const { read } = this;
    const { lex } = read;
    const linkage = plainLinkage();
    for (; lex.kind === T_WORD; read.skipNewlines()) {
      const { word } = lex;
      const once = (given: boolean): void => {
        if (given) read.fail(Messages.repeatedLinkage(lex.text.slice(lex.start, lex.end)));
      };
      if (word === W_EXPORT) {
        once(linkage.exported);
        linkage.exported = true;
      } else if (word === W_THREAD) {
        once(linkage.thread);
        linkage.thread = true;
      } else if (word === W_COMMON) {
        once(linkage.common);
        linkage.common = true;
      } else if (word === W_SECTION) {
        once(linkage.section !== '');
        lex.next();
        linkage.section = read.rawString();
        linkage.sectionFlags = read.optionalString();
        continue;
      } else break;
      lex.next();
    }
    return linkage;
  }
}

const DEFINITION_WORDS: ReadonlySet<number> = new Set([
  W_FUNCTION,
  W_DATA,
  W_TYPEDEF,
  W_DBGFILE,
  W_EXPORT,
  W_THREAD,
  W_COMMON,
  W_SECTION,
]);
