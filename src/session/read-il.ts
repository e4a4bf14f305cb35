/** IL on its way in: text parsed, modules checked. */
import { type IlModule, parseIl, printModule, verifyModule } from '#il';
import type { SourceText } from '#support';
import { refuseErrors } from './compile-error.js';
import { ilSize, type ModulePart } from './module-parts.js';
import type { SessionOptions } from './options.js';
import type { PhaseClock } from './phase-clock.js';

/** @throws CompileError with all mistakes */
export function readIl(source: SourceText, options: SessionOptions, clock: PhaseClock): ModulePart {
  const { module, diagnostics } = clock.measure('parse', () => parseIl(source));
  refuseErrors(source, diagnostics);
  refuseErrors(
    source,
    clock.measure('verify', () => verifyModule(module, { ssa: false })),
  );
  return ilPart(source.path, module, source, options, true);
}

/** The same for a module that was built. */
export function checkIl(name: string, module: IlModule, source: SourceText, options: SessionOptions): ModulePart {
  refuseErrors(source, verifyModule(module, { ssa: false }));
  return ilPart(name, module, source, options, false);
}

function ilPart(
  name: string,
  module: IlModule,
  source: SourceText,
  options: SessionOptions,
  owned: boolean,
): ModulePart {
  return {
    name,
    language: 'il',
    module,
    sourceLines: source.text === '' ? 0 : source.lineCount,
    sourceBytes: Buffer.byteLength(source.text),
    bytecodeWords: 0,
    bytecodeListing: '',
    ilListing: options.listings === true ? printModule(module) : '',
    size: ilSize(module),
    owned,
  };
}
