/** BASIC to text of the stages in between, without running or even compiling it. */
import { verifyModule } from '#bytecode';
import { decodeSource } from '#language';
import { bytecodeToPart } from './bytecode-to-part.js';
import { refuseErrors } from './compile-error.js';
import { PhaseClock } from './phase-clock.js';
import { readBasic } from './read-basic.js';

/**
 * @returns listings of the bytecode and of the IL, the latter without the runtime library
 * @throws CompileError
 */
export function translateBasic(text: string | Uint8Array, path = 'program.bas'): { bytecode: string; il: string } {
  const { source, diagnostics } = decodeSource(path, typeof text === 'string' ? Buffer.from(text) : text);
  refuseErrors(source, diagnostics);
  const clock = new PhaseClock();
  const part = bytecodeToPart(source, verifyModule(readBasic(source, clock).bytecode), true, clock);
  for (const fn of part.module.functions) fn.release();
  return { bytecode: part.bytecodeListing, il: part.ilListing };
}
