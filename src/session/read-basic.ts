/** BASIC source to bytecode: lex, parse, check, generate. */
import type { BytecodeModule } from '#bytecode';
import { checkProgram, generateProgram, lex, parseProgram } from '#language';
import { type Diagnostic, InternalError, type SourceText } from '#support';
import { refuseErrors } from './compile-error.js';
import type { PhaseClock } from './phase-clock.js';

export type BasicBytecode = { readonly bytecode: BytecodeModule; readonly warnings: readonly Diagnostic[] };

/** @throws CompileError with all mistakes of the first phase that found any */
export function readBasic(source: SourceText, clock: PhaseClock): BasicBytecode {
  const lexed = clock.measure('lex', () => lex(source));
  const parsed = clock.measure('parse', () => parseProgram(source, lexed));
  refuseErrors(source, parsed.diagnostics);
  const { checked, diagnostics } = clock.measure('semantic', () => checkProgram(parsed.program, source));
  refuseErrors(source, diagnostics);
  const generated = clock.measure('codegen', () => generateProgram(checked));
  refuseErrors(source, generated.diagnostics);
  if (generated.module === null) throw new InternalError('session', 'no module and no diagnostics');
  return { bytecode: generated.module, warnings: [...parsed.diagnostics, ...diagnostics, ...generated.diagnostics] };
}
