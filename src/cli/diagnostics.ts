/**
 * Diagnostics on the terminal: a heading per phase, then for each the line that the reference prescribes, then place,
 * source line, caret and help.
 *
 *     Parse errors in 'count.bas':
 *       2:6: expected an expression, found end of line
 *        --> count.bas:2:6
 */
import { type Diagnostic, renderDiagnostic, type SourceText } from '#support';

const HEADINGS: Readonly<Record<string, string>> = {
  lexer: 'Lexer errors',
  parse: 'Parse errors',
  semantic: 'Semantic errors',
  il: 'IL errors',
  link: 'Link errors',
};

export function renderErrors(source: SourceText, diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  let text = '';
  let heading = '';
  for (const error of errors) {
    const here = HEADINGS[error.phase] ?? 'Errors';
    if (here !== heading) text += `${here} in '${source.path}':\n`;
    heading = here;
    text += renderError(source, error);
  }
  return text;
}

export function renderWarnings(source: SourceText, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map((warning) => `Warning: ${warning.message} at ${place(source, warning)}\n`)
    .join('');
}

function renderError(source: SourceText, error: Diagnostic): string {
  const category = error.category === '' ? '' : `[${error.category}] `;
  // A module that was built has no text to quote.
  const quote = source.text === '' ? '' : quoteOf(source, error);
  return `  ${place(source, error)}: ${category}${error.message}\n${quote}`;
}

/** What renderDiagnostic makes, without its own heading, under ours. */
function quoteOf(source: SourceText, error: Diagnostic): string {
  const lines = renderDiagnostic(source, error).trimEnd().split('\n').slice(1);
  return lines.map((line) => `  ${line}\n`).join('');
}

function place(source: SourceText, { span }: Diagnostic): string {
  return `${source.lineAt(span.start)}:${source.columnAt(span.start)}`;
}
