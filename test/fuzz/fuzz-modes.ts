/** The modes that generated programs run in: those of test/programs/modes.ts as options of a session, and what stresses them. */
import type { SessionOptions } from '#session';
import { MODES } from '../programs/modes.js';

/** As JSON it goes to the child process. */
export type FuzzMode = { readonly name: string; readonly options: SessionOptions };

/**
 * `all`: besides what the modes have, IL is verified after each pass and register allocations are proved right, code is freed the
 * moment that nothing is in it, one failure of a guard replaces its code, and memory that `malloc` gives and `free` takes is filled
 * with rubbish.
 */
export type Stress = 'none' | 'all';

/** Of tier 0 first, which the others are compared with. The default threshold is more than a generated program should run. */
export function fuzzModes(stress: Stress): readonly FuzzMode[] {
  const names = [...MODES.keys()].sort((a, b) => Number(b === 'tier 0') - Number(a === 'tier 0'));
  return names.map((name) => {
    const options = name === 'tiered' ? { threshold: TIERED_THRESHOLD } : sessionOptions(MODES.get(name) ?? []);
    return { name, options: stress === 'all' ? { ...options, ...ALL } : options };
  });
}

/** Of the environment of the processes that run programs: filling is told to glibc, and other C libraries do not mind. */
export const environmentFor = (stress: Stress): Readonly<Record<string, string>> =>
  stress === 'all' ? { GLIBC_TUNABLES: 'glibc.malloc.perturb=165' } : {};

const TIERED_THRESHOLD = 30;
const ALL: SessionOptions = { check: true, freeEagerly: true, guardFailures: 1 };

/** What words of the command line mean to a session. */
function sessionOptions(words: readonly string[]): SessionOptions {
  let options: SessionOptions = {};
  for (const word of words) {
    const [name, value] = word.split('=');
    const number = Number(value);
    if (name === '--jit') options = { ...options, mode: 'ahead' };
    else if (name === '--threshold') options = { ...options, threshold: number };
    else if (name === '--deopt-stress') options = { ...options, deoptStress: number };
    else if (name === '--tier') options = { ...options, tier: number === 0 ? 0 : number === 1 ? 1 : 2 };
    else throw new RangeError(`fuzzing does not know the option ${word}`);
  }
  return { mode: 'tiered', ...options };
}
