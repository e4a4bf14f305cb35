// What counting costs the interpreter: every program in tier 0, with the interpreter as it is and with one that counts nothing, in
// turn; ratios of medians and their geometric mean.
//   npm run bench:counters -- [--dir ../shared/bench] [--only RE] [--runs 5]
import { parseArgs } from 'node:util';
import { JitSession } from '../dist/session/index.js';
import { buildInterpreter } from '../dist/tiers/index.js';
import { benchPrograms, DEFAULT_FOLDER, geometricMean, median, printTable, silently } from './bench-programs.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: DEFAULT_FOLDER },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
  },
});
const interpreters = { counting: buildInterpreter(), without: buildInterpreter({ counters: false }) };
const rows = [];
const ratios = [];
for (const { name, text } of benchPrograms(values.dir, values.only)) {
  const times = { counting: [], without: [] };
  for (let run = 0; run < Number(values.runs); run++) {
    const order = run % 2 === 0 ? ['counting', 'without'] : ['without', 'counting'];
    for (const which of order) times[which].push(runOnce(name, text, interpreters[which]));
  }
  const [counting, without] = [median(times.counting), median(times.without)];
  ratios.push(counting / without);
  rows.push([name, counting.toFixed(0), without.toFixed(0), `${(100 * (counting / without - 1)).toFixed(1)} %`]);
}
printTable(['program', 'counting', 'without', 'cost'], rows);
console.log(`milliseconds, medians. Geometric mean of the cost: ${(100 * (geometricMean(ratios) - 1)).toFixed(2)} %`);

function runOnce(name, text, interpreter) {
  const session = new JitSession({ mode: 'tiered', tier: 0, interpreter });
  try {
    session.compileBasic(text, `${name}.bas`);
    const { exitCode, milliseconds } = silently(() => session.execute());
    if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}`);
    return milliseconds;
  } finally {
    session.dispose();
  }
}
