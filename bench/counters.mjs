// What counting costs the interpreter: every program in tier 0, with the interpreter as it is and with one that counts nothing.
//   npm run bench:counters -- [--dir ../shared/bench] [--only RE] [--runs 5] [--placements 6] [--full]
// Two tables, both of processor time, user and system, of runs in turn:
//  1. The interpreters as they are built. Handlers without counting are shorter, so all others lie elsewhere, and where code lies
//     makes more difference than counting does.
//  2. Both interpreters with each handler at the same address, in several random layouts: only the handlers that count differ. The
//     cost is the ratio of the sums over the layouts; this is the figure that counts.
import { parseArgs } from 'node:util';
import { JitSession } from '../dist/session/index.js';
import { compileHandlers, layOutInterpreter } from '../dist/tiers/index.js';
import {
  benchPrograms,
  DEFAULT_FOLDER,
  geometricMean,
  mean,
  median,
  printTable,
  spread,
  timeRun,
} from './bench-programs.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: DEFAULT_FOLDER },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    placements: { type: 'string', default: '6' },
    full: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const placements = Number(values.placements);
/** Runs of a placement: the faster counts. */
const RUNS_PER_PLACEMENT = 2;
const ALIGNMENT = 16;
/** Up to so many units of alignment between handlers. */
const GAPS = 5;

const programs = benchPrograms(values.dir, values.only, values.full);
const handlers = { counting: compileHandlers(), without: compileHandlers({ counters: false }) };

console.log(`As built: ms, medians of ${runs} runs ± half their range.`);
const asBuilt = { counting: layOutInterpreter(handlers.counting), without: layOutInterpreter(handlers.without) };
report(
  programs.map((program) => {
    const times = inTurn(program, asBuilt, runs);
    const [counting, without] = [median(times.counting), median(times.without)];
    return { name: program.name, counting, without, spreads: [spread(times.counting), spread(times.without)] };
  }),
);

if (placements > 0) {
  console.log(`\nThe same addresses in both, ${placements} layouts: ms, means ± half the range over the layouts.`);
  const layouts = Array.from({ length: placements }, (_, seed) => sameAddresses(seed + 1));
  report(
    programs.map((program) => {
      const best = { counting: [], without: [] };
      for (const layout of layouts) {
        const times = inTurn(program, layout, RUNS_PER_PLACEMENT);
        for (const which of ['counting', 'without']) best[which].push(Math.min(...times[which]));
      }
      const { counting, without } = best;
      return {
        name: program.name,
        counting: mean(counting),
        without: mean(without),
        spreads: [spread(counting), spread(without)],
      };
    }),
  );
}

function report(results) {
  const rows = results.map(({ name, counting, without, spreads: [one, other] }) => [
    ...[name, `${counting.toFixed(1)} ±${one.toFixed(1)}%`, `${without.toFixed(1)} ±${other.toFixed(1)}%`],
    percent(counting / without),
  ]);
  printTable(['program', 'counting', 'without', 'cost'], rows);
  console.log(`geometric mean of the cost: ${percent(geometricMean(results.map((r) => r.counting / r.without)))}`);
}

function percent(ratio) {
  return `${(100 * (ratio - 1)).toFixed(2)} %`;
}

/** Which of the two begins changes from turn to turn. */
function inTurn(program, interpreters, turns) {
  const times = { counting: [], without: [] };
  for (let turn = 0; turn < turns; turn++)
    for (const which of turn % 2 === 0 ? ['counting', 'without'] : ['without', 'counting'])
      times[which].push(runOnce(program, interpreters[which]));
  return times;
}

function runOnce({ name, text }, interpreter) {
  const session = new JitSession({ mode: 'tiered', tier: 0, interpreter });
  try {
    session.compileBasic(text, `${name}.bas`);
    return timeRun(session, name).milliseconds;
  } finally {
    session.dispose();
  }
}

/** Both interpreters with room for the larger handler of the two, and random gaps between handlers. */
function sameAddresses(seed) {
  const sizes = new Map();
  for (const { object } of Object.values(handlers))
    for (const { name, bytes } of object.functions) sizes.set(name, Math.max(sizes.get(name) ?? 0, bytes.length));
  const random = generator(seed);
  const places = new Map();
  let at = 0;
  for (const [name, size] of sizes) {
    at = (Math.ceil(at / ALIGNMENT) + Math.floor(random() * GAPS)) * ALIGNMENT;
    places.set(name, at);
    at += size;
  }
  const placement = (name) => places.get(name);
  return {
    counting: layOutInterpreter(handlers.counting, placement),
    without: layOutInterpreter(handlers.without, placement),
  };
}

/** Marsaglia's xorshift, 32 bits: the same layouts in every run of the bench. */
function generator(seed) {
  let state = Math.imul(seed, 0x9e3779b9);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
