/** Runs random BASIC programs in every mode and compares what they print and how they end. */
import { type Features, generateBasic } from './basic-program.js';
import { type Program, programText, smallerPrograms } from './basic-tree.js';
import { environmentFor, type FuzzMode, fuzzModes, type Stress } from './fuzz-modes.js';
import { type Answer, Runner, TIMEOUT } from './fuzz-pool.js';

export type FuzzOptions = {
  readonly features: Features;
  readonly stress: Stress;
  /** The first is what the others are compared with. */
  readonly modes: readonly FuzzMode[];
  /** Processes at a time. */
  readonly jobs: number;
};

export const ALL_FEATURES: Features = { try: true, any: true };

/** All modes, or those named. @throws RangeError for a name that is none */
export function chooseModes(stress: Stress, names: readonly string[] | null): readonly FuzzMode[] {
  const all = fuzzModes(stress);
  if (names === null) return all;
  return names.map((name) => {
    const mode = all.find((each) => each.name === name);
    if (mode === undefined)
      throw new RangeError(`no mode '${name}'; there are: ${all.map((each) => each.name).join(', ')}`);
    return mode;
  });
}

export type Verdict = {
  readonly seed: number;
  /** `too long`: in all modes, so nothing is known. `refused`: by the compiler, the generator's fault. */
  readonly kind: 'same' | 'different' | 'refused' | 'too long';
  /** Modes that differ from the first; the first itself when it does not end as programs should. */
  readonly modes: readonly string[];
  readonly what: string;
  /** Processor time of all modes together. */
  readonly milliseconds: number;
};

/**
 * Runs programs with these seeds, several at a time.
 * @param onVerdict told each as it is known, so not in order; false ends the run early
 */
export async function compareBasic(
  seeds: Iterable<number>,
  options: FuzzOptions,
  onVerdict: (verdict: Verdict) => boolean,
): Promise<void> {
  const iterator = seeds[Symbol.iterator]();
  let goesOn = true;
  const work = async (runner: Runner): Promise<void> => {
    for (let next = iterator.next(); goesOn && next.done !== true; next = iterator.next()) {
      const seed = next.value;
      const text = programText(generateBasic(seed, options.features));
      const answers = await runner.run({ text, modes: options.modes });
      const milliseconds = answers.reduce((sum, answer) => sum + answer.milliseconds, 0);
      goesOn = onVerdict({ seed, ...judge(answers, options.modes), milliseconds }) && goesOn;
    }
  };
  await withRunners(options, (runners) => Promise.all(runners.map(work)));
}

async function withRunners<T>(
  { jobs, stress }: FuzzOptions,
  body: (runners: readonly Runner[]) => Promise<T>,
): Promise<T> {
  const runners = Array.from({ length: jobs }, () => new Runner(environmentFor(stress)));
  try {
    return await body(runners);
  } finally {
    for (const runner of runners) runner.end();
  }
}

/** What the answers of all modes, in their order, say of a program. */
export function judge(
  answers: readonly Answer[],
  modes: readonly FuzzMode[],
): Pick<Verdict, 'kind' | 'modes' | 'what'> {
  const [first] = answers;
  if (first.refusal !== '') return { kind: 'refused', modes: [], what: first.refusal.slice(0, 400) };
  if (answers.every(({ exitCode }) => exitCode === TIMEOUT)) return { kind: 'too long', modes: [], what: '' };
  const differing = modes.filter((_, i) => i > 0 && !isSame(first, answers[i]));
  if (differing.length > 0) {
    const at = modes.indexOf(differing[0]);
    const what = describe(modes[0].name, first, modes[at].name, answers[at]);
    return { kind: 'different', modes: differing.map(({ name }) => name), what };
  }
  if (isOwnEnd(first)) return { kind: 'same', modes: [], what: '' };
  return { kind: 'different', modes: [modes[0].name], what: String(first.exitCode) };
}

/** Programs that are tried in all, and how many of them at a time. */
const SHRINK_TRIALS = 1500;

/** The smallest program found that still differs in one mode; the program itself when none does. */
export async function shrinkBasic(seed: number, modeName: string, options: FuzzOptions): Promise<string> {
  const [reference] = options.modes;
  const mode = options.modes.find(({ name }) => name === modeName) ?? reference;
  const modes = mode === reference ? [mode] : [reference, mode];
  return withRunners(options, async (runners) => {
    let best = generateBasic(seed, options.features);
    for (let trials = 0; trials < SHRINK_TRIALS; ) {
      const candidates = smallerPrograms(best);
      let better: Program | null = null;
      for (let batch = take(candidates, runners.length); better === null && batch.length > 0; ) {
        const found = await Promise.all(
          batch.map(async (each, i) => {
            const answers = await runners[i].run({ text: programText(each), modes });
            return judge(answers, modes).kind === 'different';
          }),
        );
        trials += batch.length;
        better = batch[found.indexOf(true)] ?? null;
        batch = trials < SHRINK_TRIALS ? take(candidates, runners.length) : [];
      }
      if (better === null) break;
      best = better;
    }
    return programText(best);
  });
}

function take<T>(items: Iterator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** Ended by itself: with a status, and by no crash or bug of ours. */
const isOwnEnd = ({ exitCode, stderr }: Answer): boolean =>
  typeof exitCode === 'number' && exitCode < 128 && !/Internal error|Crash/.test(stderr);

const isSame = (one: Answer, other: Answer): boolean =>
  one.stdout === other.stdout && one.exitCode === other.exitCode && one.stderr === other.stderr && isOwnEnd(other);

function describe(firstMode: string, first: Answer, mode: string, other: Answer): string {
  const end = ({ exitCode, stderr }: Answer): string =>
    `exit ${String(exitCode).slice(0, 1500)} ${stderr.slice(0, 600)}`;
  const ends = `${firstMode}: ${end(first)}\n${mode}: ${end(other)}`;
  if (first.stdout === other.stdout) return ends;
  const [a, b] = [first.stdout.split('\n'), other.stdout.split('\n')];
  const at = a.findIndex((text, i) => text !== b[i]);
  return `${ends}\nline ${at + 1} of the output: '${a[at]}' and '${b[at] ?? ''}'`;
}
