/** BASIC source to an IL module: lex, parse, check, generate bytecode, verify it, bring it into SSA form. */
import { type BytecodeModule, listModule, verifyModule } from '#bytecode';
import { type IlModule, printModule } from '#il';
import { checkProgram, generateProgram, lex, parseProgram } from '#language';
import { type Diagnostic, InternalError, type SourceText } from '#support';
import { bytecodeToIl } from '#tiers';
import { refuseErrors } from './compile-error.js';
import { ilSize, type ModulePart } from './module-parts.js';
import type { PhaseClock } from './phase-clock.js';

export type BasicCompilation = { readonly part: ModulePart; readonly warnings: readonly Diagnostic[] };

/** @throws CompileError with all mistakes of the first phase that found any */
export function basicToIl(source: SourceText, listings: boolean, clock: PhaseClock): BasicCompilation {
  const { bytecode, warnings } = basicToBytecode(source, clock);
  const module = clock.measure('CFG', () => bytecodeToIl(verifyModule(bytecode)));
  return { part: describe(source, bytecode, module, listings), warnings };
}

function basicToBytecode(
  source: SourceText,
  clock: PhaseClock,
): { bytecode: BytecodeModule; warnings: readonly Diagnostic[] } {
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

function describe(source: SourceText, bytecode: BytecodeModule, module: IlModule, listings: boolean): ModulePart {
  return {
    name: source.path,
    language: 'basic',
    module,
    sourceLines: source.lineCount,
    sourceBytes: Buffer.byteLength(source.text),
    bytecodeWords: bytecode.functions.reduce((sum, { code }) => sum + code.length, 0),
    bytecodeListing: listings ? listModule(bytecode) : '',
    ilListing: listings ? printModule(module) : '',
    size: ilSize(module),
    owned: true,
  };
}
