/** Shared by the tests of the language layer. */
import { checkProgram, parseProgram, printAst } from '#language';
import { type Diagnostic, renderDiagnostic, SourceText } from '#support';

/** Diagnostics of parsing or, when there are none, of checking. */
export function diagnose(text: string): { source: SourceText; diagnostics: readonly Diagnostic[] } {
  const source = new SourceText('test.bas', text);
  const parsed = parseProgram(source);
  if (parsed.diagnostics.length > 0) return { source, diagnostics: parsed.diagnostics };
  return { source, diagnostics: checkProgram(parsed.program, source).diagnostics };
}

export function render(text: string): string {
  const { source, diagnostics } = diagnose(text);
  return diagnostics.map((one) => renderDiagnostic(source, one)).join('');
}

/** The same without warnings. */
export function renderErrors(text: string): string {
  const { source, diagnostics } = diagnose(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map((one) => renderDiagnostic(source, one)).join('');
}

/** The checked tree as text. */
export function checkedText(text: string): string {
  const source = new SourceText('test.bas', text);
  return printAst(checkProgram(parseProgram(source).program, source).checked);
}

/** `line:code` of every diagnostic. */
export function codes(text: string): string[] {
  const { source, diagnostics } = diagnose(text);
  return diagnostics.map((one) => `${source.lineAt(one.span.start)}:${one.code}`);
}
