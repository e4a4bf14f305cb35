/** The options that say how a BASIC program runs. */
import type { SessionOptions } from '#session';
import type { CommandLine } from './parse-command-line.js';
import { UsageError } from './usage-error.js';

/** What asks for the pipeline that compiles everything before the program runs. */
const AHEAD = ['jit', 'jit-verbose', 'no-optimize'] as const;
const TIERED = ['tier', 'threshold', 'deopt-stress'] as const;

/** @throws UsageError for values that are no numbers, and for options that contradict each other */
export function tierOptions({ flags, values }: CommandLine): SessionOptions {
  const ahead = AHEAD.find((name) => flags.has(name));
  const tiered = TIERED.find((name) => values.has(name));
  if (ahead !== undefined) {
    if (tiered !== undefined) throw new UsageError(`--${ahead} compiles everything ahead: --${tiered} has no meaning`);
    return { mode: 'ahead' };
  }
  const tier = numberOf(values.get('tier'), 'tier', 0, 2);
  const threshold = numberOf(values.get('threshold'), 'threshold', 1, LARGEST);
  const deoptStress = numberOf(values.get('deopt-stress'), 'deopt-stress', 1, LARGEST);
  return {
    mode: 'tiered',
    ...(tier === undefined ? {} : { tier: tier === 0 ? 0 : tier === 1 ? 1 : 2 }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(deoptStress === undefined ? {} : { deoptStress }),
  };
}

const LARGEST = 1_000_000_000;

function numberOf(text: string | undefined, name: string, lowest: number, highest: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= lowest && value <= highest) return value;
  throw new UsageError(`--${name} '${text}' is no number from ${lowest} to ${highest}`);
}
