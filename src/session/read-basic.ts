/** BASIC source to bytecode: lex, parse, check, generate. */
import type { BytecodeModule } from '#bytecode';
import {
  checkProgram,
  type GeneratedProgram,
  generateProgram,
  lex,
  type ProcedureSymbol,
  parseProgram,
} from '#language';
import { type Diagnostic, InternalError, type SourceText } from '#support';
import { refuseErrors } from './compile-error.js';
import type { PhaseClock } from './phase-clock.js';

export type BasicBytecode = Omit<GeneratedProgram, 'module' | 'diagnostics'> & {
  readonly bytecode: BytecodeModule;
  readonly warnings: readonly Diagnostic[];
  readonly procedures: readonly ProcedureSymbol[];
};

/**
 * @param assumesTry see generateProgram
 * @throws CompileError with all mistakes of the first phase that found any
 */
export function readBasic(
  source: SourceText,
  clock: PhaseClock,
  { assumesTry = false }: { readonly assumesTry?: boolean } = {},
): BasicBytecode {
  const lexed = clock.measure('lex', () => lex(source));
  const parsed = clock.measure('parse', () => parseProgram(source, lexed));
  refuseErrors(source, parsed.diagnostics);
  const { checked, diagnostics } = clock.measure('semantic', () => checkProgram(parsed.program, source));
  refuseErrors(source, diagnostics);
  const generated = clock.measure('codegen', () => generateProgram(checked, { assumesTry }));
  refuseErrors(source, generated.diagnostics);
  const { module, diagnostics: refusals, ...facts } = generated;
  if (module === null) throw new InternalError('session', 'no module and no diagnostics');
  const warnings = [...parsed.diagnostics, ...diagnostics, ...refusals];
  return { ...facts, bytecode: module, warnings, procedures: checked.procedures };
}
