// Differential fuzzing. Stops at the first difference, with its seed.
//   npm run fuzz -- [--count 10000] [--seed 1] [--seconds 0]
//     random IL modules, the evaluator against machine code, optimized and not; --count counts functions
//   npm run fuzz -- --basic [--count 5000] [--seed 1] [--seconds 0] [--jobs 2] [--stress none|all] [--modes 'tier 0,tier 2']
//                   [--no-any] [--no-try] [--keep-going]
//     random BASIC programs in every mode; the first program that differs is made smaller and printed, unless --keep-going.
//     A program that takes too long in all modes says nothing; more than one in 200 of them is a failure as well.
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    basic: { type: 'boolean', default: false },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    stress: { type: 'string', default: 'none' },
    modes: { type: 'string' },
    'no-any': { type: 'boolean', default: false },
    'no-try': { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
  },
});
const count = Number(values.count ?? (values.basic ? 5000 : 10000));
const until = Number(values.seconds) > 0 ? performance.now() + Number(values.seconds) * 1000 : Number.POSITIVE_INFINITY;
const firstSeed = Number(values.seed);
const TOO_LONG_SHARE = 1 / 200;
await (values.basic ? fuzzBasic() : fuzzIl());

async function fuzzIl() {
  const { compareModule } = await import('../dist-test/fuzz/compare-module.js');
  console.log(`fuzz: seed ${firstSeed}, ${count} functions`);
  let seed = firstSeed;
  let functions = 0;
  let modules = 0;
  while (functions < count && performance.now() < until) {
    const outcome = compareModule(seed);
    if (outcome.difference !== '') {
      console.error(`seed ${seed}: ${outcome.difference}`);
      process.exit(1);
    }
    functions += outcome.functions;
    modules++;
    seed++;
    if (modules % 200 === 0) console.log(`${functions} functions in ${modules} modules, none different`);
  }
  console.log(`${functions} functions in ${modules} modules, none different`);
}

async function fuzzBasic() {
  const { chooseModes, compareBasic, shrinkBasic } = await import('../dist-test/fuzz/compare-basic.js');
  const { stress } = values;
  if (stress !== 'none' && stress !== 'all') throw new RangeError(`--stress '${stress}' is neither 'none' nor 'all'`);
  const modes = chooseModes(stress, values.modes?.split(',').map((mode) => mode.trim()) ?? null);
  const features = { try: !values['no-try'], any: !values['no-any'] };
  const options = { features, stress, modes, jobs: Number(values.jobs) };
  const names = modes.map(({ name }) => name).join(', ');
  console.log(`fuzz: seed ${firstSeed}, ${count} BASIC programs, stress ${stress}; ${names}`);
  const totals = { programs: 0, same: 0, different: 0, refused: 0, 'too long': 0, milliseconds: 0 };
  const summary = () =>
    `${totals.programs} programs from seed ${firstSeed}: ${totals.different} different, ${totals['too long']} too long, ` +
    `${totals.refused} refused by the compiler; ${(totals.milliseconds / totals.programs).toFixed(0)} ms CPU each`;
  let first = null;
  await compareBasic(seeds(), options, (verdict) => {
    const { seed, kind, modes: which, what } = verdict;
    totals.programs++;
    totals[kind]++;
    totals.milliseconds += verdict.milliseconds;
    if (kind === 'different') {
      console.log(`seed ${seed} differs in ${which.join(', ')}\n${what}`);
      first ??= verdict;
    } else if (kind !== 'same') console.log(`seed ${seed}: ${kind} ${what}`);
    if (totals.programs % 100 === 0) console.log(summary());
    return first === null || values['keep-going'];
  });
  if (first !== null && !values['keep-going'])
    console.log(`making seed ${first.seed} smaller …\n${await shrinkBasic(first.seed, first.modes[0], options)}`);
  const failed = totals.different > 0 || totals.refused > 0 || totals['too long'] > totals.programs * TOO_LONG_SHARE;
  console.log(`${failed ? 'FAILED' : 'clean'}: ${summary()}`);
  process.exitCode = failed ? 1 : 0;
}

function* seeds() {
  for (let i = 0; i < count && performance.now() < until; i++) yield firstSeed + i;
}
