import type { SourceText, Span } from './source.js';

export type Severity = 'error' | 'warning' | 'note';

/** A mistake in the user's input: collected, never thrown. Message in lower case, no full stop, no blame. */
export type Diagnostic = {
  readonly severity: Severity;
  /** Stable code such as `E0204`. */
  readonly code: string;
  /** The phase or category shown in the heading: `lexer`, `parse`, `semantic`, `il`, … */
  readonly phase: string;
  /** Semantic category for `<line>:<col>: [<category>] <message>`; empty elsewhere. */
  readonly category: string;
  readonly message: string;
  readonly span: Span;
  /** What the marked text *is*; empty when the message says it all. */
  readonly label: string;
  /** What to write instead; empty when there is no telling. */
  readonly help: string;
};

/** A list of diagnostics with a ceiling, so that a broken file does not print a million of them. */
export class DiagnosticBag {
  readonly source: SourceText;
  readonly items: Diagnostic[] = [];
  private readonly limit: number;
  suppressed = 0;

  constructor(source: SourceText, limit = 100) {
    this.source = source;
    this.limit = limit;
  }

  add(diagnostic: Diagnostic): void {
    if (this.items.length < this.limit) this.items.push(diagnostic);
    else this.suppressed++;
  }

  get hasErrors(): boolean {
    return this.items.some((item) => item.severity === 'error');
  }
}

/** Longest piece of a source line that is quoted; the rest is cut around the caret. */
const QUOTE_WIDTH = 160;

/** Renders one diagnostic the way of rustc: heading, place, quoted line with carets, help. Pure; ends in a newline. */
export function renderDiagnostic(source: SourceText, diagnostic: Diagnostic): string {
  const line = source.lineAt(diagnostic.span.start);
  const column = source.columnAt(diagnostic.span.start);
  const full = source.lineText(line);
  const from =
    full.length > QUOTE_WIDTH ? Math.max(0, Math.min(column - 1 - QUOTE_WIDTH / 2, full.length - QUOTE_WIDTH)) : 0;
  const quoted = full.slice(from, from + QUOTE_WIDTH).replace(/[\x00-\x1f\x7f]/g, ' ');
  const caretStart = column - 1 - from;
  const caretLength = Math.max(1, Math.min(diagnostic.span.end - diagnostic.span.start, quoted.length - caretStart));
  const margin = ' '.repeat(String(line).length);
  const label = diagnostic.label === '' ? '' : ` ${diagnostic.label}`;
  const help = diagnostic.help === '' ? '' : `${margin} = help: ${diagnostic.help}\n`;
  return (
    `${diagnostic.severity}[${diagnostic.code}]: ${diagnostic.message}\n` +
    `${margin}--> ${source.path}:${line}:${column}\n` +
    `${margin} |\n` +
    `${line} | ${quoted}\n` +
    `${margin} | ${' '.repeat(caretStart)}${'^'.repeat(caretLength)}${label}\n` +
    help
  );
}
