// Differential fuzzing of the back end: random IL modules, the evaluator against machine code, optimized and not.
//   npm run fuzz -- [--count 1000] [--seed 1] [--seconds 0]
// Each module has several functions; --count counts functions. Stops at the first difference and prints the seed.
import { parseArgs } from 'node:util';
import { compareModule } from '../dist-test/fuzz/compare-module.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '0' },
  },
});
const count = Number(values.count);
const until = Number(values.seconds) > 0 ? performance.now() + Number(values.seconds) * 1000 : Number.POSITIVE_INFINITY;
let seed = Number(values.seed);
console.log(`fuzz: seed ${seed}, ${count} functions`);

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
