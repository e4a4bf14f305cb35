/** What registers keep for a loop (loop-locals.ts says what) is put there at its head, and after whatever overwrote them. */
import { FUNCTION_RECORD } from '#bytecode';
import { X64 } from '#target/x64';
import type { Emission } from './emission.js';
import { type Kept, NOTHING_KEPT } from './loop-locals.js';
import { MOVES } from './moves.js';

/** From here on registers keep locals; loads them. */
export function keepLocals(m: Emission, kept: Kept): void {
  m.kept = kept;
  for (const { local, register } of kept.locals) m.mirrors.keep(local, register);
  if (kept.counter >= 0) m.mirrors.kept |= 1 << kept.counter;
  loadKept(m, kept);
}

/** From memory, which has them always. Flags stay. */
export function loadKept(m: Emission, { locals, counter }: Kept): void {
  for (const { local, register, cls } of locals) m.asm.frame(MOVES[cls].load, register & 15, local);
  if (counter < 0) return;
  m.asm.setSymbol(m.record, FUNCTION_RECORD.counter);
  m.asm.emitReg(X64.movR32Rm32, counter);
}

/** What they hold they still mirror. */
export function releaseLocals(m: Emission): void {
  m.kept = NOTHING_KEPT;
  m.mirrors.kept = 0;
}
