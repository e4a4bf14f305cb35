/** Bytecode to an IL module for the ahead mode: verified, in SSA form, with what the report says of it. */
import { listModule, type VerifiedModule } from '#bytecode';
import { printModule } from '#il';
import type { SourceText } from '#support';
import { bytecodeToIl } from '#tiers';
import { ilSize, type ModulePart } from './module-parts.js';
import type { PhaseClock } from './phase-clock.js';

export function bytecodeToPart(
  source: SourceText,
  verified: VerifiedModule,
  listings: boolean,
  clock: PhaseClock,
): ModulePart {
  const bytecode = verified.module;
  const module = clock.measure('CFG', () => bytecodeToIl(verified));
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
