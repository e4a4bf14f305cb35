/** Mistakes in what was to be compiled, all of them, as an exception for callers of the API. */
import { type Diagnostic, renderDiagnostic, type SourceText } from '#support';

/** `message` shows every diagnostic with its source line. */
export class CompileError extends Error {
  readonly source: SourceText;
  /** At least one; those of severity `error` first come, in source order per phase. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(source: SourceText, diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => renderDiagnostic(source, diagnostic)).join('\n'));
    this.name = 'CompileError';
    this.source = source;
    this.diagnostics = diagnostics;
  }
}

/** @throws CompileError when one of the diagnostics is an error */
export function refuseErrors(source: SourceText, diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new CompileError(source, diagnostics);
}
