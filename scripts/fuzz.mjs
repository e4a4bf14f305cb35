// Differential fuzzing. Stops at the first difference, with its seed.
//   npm run fuzz -- [--count 10000] [--seed 1] [--seconds 0]
//     random IL modules, the evaluator against machine code, optimized and not; --count counts functions
//   npm run fuzz -- --basic [--count 5000] [--seed 1] [--seconds 0] [--modes 'tier 0,tier 2'] [--no-any] [--no-try] [--keep-going]
//     random BASIC programs in every mode; a program that differs is made smaller and printed
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    basic: { type: 'boolean', default: false },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '0' },
    modes: { type: 'string' },
    'no-any': { type: 'boolean', default: false },
    'no-try': { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
  },
});
const count = Number(values.count ?? (values.basic ? 5000 : 10000));
const until = Number(values.seconds) > 0 ? performance.now() + Number(values.seconds) * 1000 : Number.POSITIVE_INFINITY;
const firstSeed = Number(values.seed);
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
  const { allModes, compareBasic, shrinkBasic } = await import('../dist-test/fuzz/compare-basic.js');
  const modes = values.modes === undefined ? allModes() : values.modes.split(',').map((mode) => mode.trim());
  const features = { try: !values['no-try'], any: !values['no-any'] };
  const options = { features, modes, concurrency: 2 };
  const chunk = 20;
  console.log(`fuzz: seed ${firstSeed}, ${count} BASIC programs; ${modes.join(', ')}`);
  const totals = { programs: 0, refused: 0, different: 0 };
  const say = () =>
    console.log(
      `${totals.programs} programs, ${totals.different} different, ${totals.refused} refused by the compiler`,
    );
  for (let done = 0; done < count && performance.now() < until; done += chunk) {
    const outcome = await compareBasic(firstSeed + done, Math.min(chunk, count - done), options);
    totals.programs += outcome.programs;
    totals.refused += outcome.refused;
    totals.different += outcome.differences.length;
    if (outcome.refused > 0 && totals.refused === outcome.refused) console.log(`refused: ${outcome.refusal}`);
    for (const { seed, modes: which, what } of outcome.differences) {
      console.log(`seed ${seed} differs in ${which.join(', ')}\n${what}`);
      if (values['keep-going']) continue;
      console.log(`making it smaller …\n${await shrinkBasic(seed, which[0], options)}`);
      process.exit(1);
    }
    if ((done / chunk) % 10 === 9) say();
  }
  say();
  if (totals.different > 0) process.exit(1);
}
