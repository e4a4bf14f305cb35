/** BASIC to text of the stages in between, without running or even compiling it. */
import { decodeSource } from '#language';
import { basicToIl } from './basic-to-il.js';
import { refuseErrors } from './compile-error.js';
import { PhaseClock } from './phase-clock.js';

/**
 * @returns listings of the bytecode and of the IL, the latter without the runtime library
 * @throws CompileError
 */
export function translateBasic(text: string | Uint8Array, path = 'program.bas'): { bytecode: string; il: string } {
  const { source, diagnostics } = decodeSource(path, typeof text === 'string' ? Buffer.from(text) : text);
  refuseErrors(source, diagnostics);
  const { part } = basicToIl(source, true, new PhaseClock());
  for (const fn of part.module.functions) fn.release();
  return { bytecode: part.bytecodeListing, il: part.ilListing };
}
