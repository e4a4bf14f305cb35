/** Runs random BASIC programs in every mode and compares what they print and how they end. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MODES, wordsOf } from '../programs/modes.js';
import { type JobResult, runJobs } from '../programs/run-cases.js';
import { type Features, generateBasic } from './basic-program.js';
import { type Program, programText, smallerPrograms } from './basic-tree.js';

export type Difference = {
  readonly seed: number;
  /** Modes that differ from the first. */
  readonly modes: readonly string[];
  readonly what: string;
  readonly text: string;
};

export type FuzzOptions = {
  readonly features: Features;
  /** The first is what the others are compared with. */
  readonly modes: readonly string[];
  readonly concurrency: number;
};

export const ALL_FEATURES: Features = { try: true, any: true };
export const allModes = (): readonly string[] =>
  [...MODES.keys()].sort((a, b) => Number(b === 'tier 0') - Number(a === 'tier 0'));

const TIMEOUT_MS = 20_000;
const SHRINK_TRIALS = 1500;

export type Outcome = {
  readonly programs: number;
  /** Programs that were refused: the generator's fault, or not supported yet. */
  readonly refused: number;
  readonly refusal: string;
  readonly differences: readonly Difference[];
};

export async function compareBasic(firstSeed: number, count: number, options: FuzzOptions): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fbc-fuzz-'));
  try {
    const seeds = Array.from({ length: count }, (_, i) => firstSeed + i);
    const texts = seeds.map((seed) => programText(generateBasic(seed, options.features)));
    const results = await runAll(folder, texts, options.modes, options.concurrency);
    const differences: Difference[] = [];
    let refused = 0;
    let refusal = '';
    for (const [i, seed] of seeds.entries()) {
      const [first, ...others] = results[i];
      if (isRefused(first)) {
        refused++;
        refusal = `seed ${seed}: ${first.stderr.slice(0, 400)}`;
        continue;
      }
      const modes = options.modes.slice(1).filter((_, k) => !isSame(first, others[k]));
      if (modes.length === 0 && isOwnEnd(first)) continue;
      const k = Math.max(0, options.modes.indexOf(modes[0]) - 1);
      const what = modes.length === 0 ? String(first.exitCode) : describe(options.modes[0], first, modes[0], others[k]);
      differences.push({ seed, modes: modes.length === 0 ? [options.modes[0]] : modes, what, text: texts[i] });
    }
    return { programs: count, refused, refusal, differences };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The smallest program found that still differs in one mode; the program itself when none does. */
export async function shrinkBasic(seed: number, mode: string, options: FuzzOptions): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fbc-shrink-'));
  const modes = mode === options.modes[0] ? [mode] : [options.modes[0], mode];
  let best = generateBasic(seed, options.features);
  let trials = 0;
  try {
    for (let better: Program | null = best; better !== null && trials < SHRINK_TRIALS; ) {
      better = null;
      const candidates = smallerPrograms(best);
      const batch: Program[] = [];
      for (let next = candidates.next(); better === null && trials < SHRINK_TRIALS; next = candidates.next()) {
        if (next.done !== true) batch.push(next.value);
        if (batch.length === 8 || (next.done === true && batch.length > 0)) {
          trials += batch.length;
          const results = await runAll(folder, batch.map(programText), modes, options.concurrency);
          const found = results.findIndex((each) => differs(each));
          if (found >= 0) better = batch[found];
          batch.length = 0;
        }
        if (next.done === true) break;
      }
      if (better !== null) best = better;
    }
    return programText(best);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differs([first, ...others]: readonly JobResult[]): boolean {
  if (isRefused(first)) return false;
  return others.length === 0 ? !isOwnEnd(first) : others.some((each) => !isSame(first, each));
}

/** Results by program and mode. */
async function runAll(
  folder: string,
  texts: readonly string[],
  modes: readonly string[],
  concurrency: number,
): Promise<JobResult[][]> {
  mkdirSync(folder, { recursive: true });
  const files = texts.map((text, i) => {
    const file = path.join(folder, `p${i}.bas`);
    writeFileSync(file, text);
    return file;
  });
  const jobs = files.flatMap((file) =>
    modes.map((mode) => ({ words: ['run', ...wordsOf(mode), file], input: '/dev/null' })),
  );
  const results = await runJobs(jobs, Math.min(concurrency, jobs.length), TIMEOUT_MS);
  return files.map((_, i) => results.slice(i * modes.length, (i + 1) * modes.length));
}

const isRefused = ({ stderr, exitCode }: JobResult): boolean => exitCode === 1 && /errors in '/.test(stderr);

/** Ended by itself: with a status, and by no crash or bug of ours. */
const isOwnEnd = ({ exitCode, stderr }: JobResult): boolean =>
  typeof exitCode === 'number' && exitCode < 128 && !/Internal error|Crash|Error: not supported/.test(stderr);

const isSame = (one: JobResult, other: JobResult): boolean =>
  one.stdout === other.stdout && one.exitCode === other.exitCode && one.stderr === other.stderr && isOwnEnd(other);

function describe(firstMode: string, first: JobResult, mode: string, other: JobResult): string {
  const ends = `${firstMode}: exit ${first.exitCode} ${first.stderr.slice(0, 300)}\n${mode}: exit ${other.exitCode} ${other.stderr.slice(0, 600)}`;
  if (first.stdout === other.stdout) return ends;
  const [a, b] = [first.stdout.split('\n'), other.stdout.split('\n')];
  const at = a.findIndex((text, i) => text !== b[i]);
  return `${ends}\nline ${at + 1} of the output: '${a[at]}' and '${b[at] ?? ''}'`;
}
