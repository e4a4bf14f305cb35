/** What a BASIC program may do to the process that it runs in. */
import { totalmem } from 'node:os';
import type { ProgramLimits } from '#runtime';
import type { SessionOptions } from './options.js';

/** Of the machine's memory: the rest is for the process itself and for others. */
const SHARE = 0.8;

export function programLimits({ memoryLimit, flushOnSignals }: SessionOptions): ProgramLimits {
  return { memoryLimit: memoryLimit ?? defaultLimit(), flushOnSignals: flushOnSignals === true };
}

/** A container may have less than the machine (not known to early versions of Node); 0 and very large numbers say that it has not. */
function defaultLimit(): number {
  const { constrainedMemory } = process;
  const total = totalmem();
  const constrained = constrainedMemory === undefined ? 0 : constrainedMemory();
  return Math.floor(SHARE * (constrained > 0 ? Math.min(total, constrained) : total));
}
