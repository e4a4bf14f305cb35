// The tiers side by side: every program in the interpreter, in baseline code and in optimized code, each from its first call, then
// tiered with the time until its first optimized code ran, and in LuaJIT's interpreter. Runs take turns.
//   npm run bench:tiers -- [--dir ../shared/bench] [--only RE] [--runs 3] [--no-lua]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { JitSession } from '../dist/session/index.js';
import { benchPrograms, DEFAULT_FOLDER, geometricMean, median, printTable, silently } from './bench-programs.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: DEFAULT_FOLDER },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    'no-lua': { type: 'boolean', default: false },
  },
});
const hasLua = !values['no-lua'] && spawnSync('luajit', ['-v']).status === 0;
if (!hasLua) console.log('luajit is not installed, or not wanted: no column for it');
const rows = [];
const ratios = { baseline: [], optimized: [], lua: [] };
for (const { name, text, lua } of benchPrograms(values.dir, values.only)) {
  const times = { 0: [], 1: [], 2: [], tiered: [], lua: [] };
  const reached = [];
  for (let run = 0; run < Number(values.runs); run++) {
    for (const tier of [0, 1, 2]) times[tier].push(runOnce(name, text, { tier }));
    let begun = 0;
    let first = Number.NaN;
    const onTierEvent = ({ kind, tier }) => {
      if ((kind === 'osr' || kind === 'compile') && tier === 2 && Number.isNaN(first))
        first = performance.now() - begun;
    };
    times.tiered.push(runOnce(name, text, { onTierEvent }, () => (begun = performance.now())));
    reached.push(first);
    if (hasLua && lua !== null) times.lua.push(luaMilliseconds(lua));
  }
  const [t0, t1, t2] = [0, 1, 2].map((tier) => median(times[tier]));
  const luaTime = times.lua.length === 0 ? Number.NaN : median(times.lua);
  ratios.baseline.push(t0 / t1);
  ratios.optimized.push(t0 / t2);
  if (!Number.isNaN(luaTime)) ratios.lua.push(t0 / luaTime);
  const ms = (value) => (Number.isNaN(value) ? '-' : value.toFixed(0));
  const times1 = (value) => (Number.isNaN(value) ? '-' : `${value.toFixed(1)}x`);
  rows.push([
    ...[name, ms(t0), ms(t1), ms(t2), ms(median(times.tiered)), ms(luaTime)],
    ...[times1(t0 / t1), times1(t0 / t2), (t0 / luaTime).toFixed(2), median(reached).toFixed(1)],
  ]);
}
const header = [
  'program',
  'tier 0',
  'tier 1',
  'tier 2',
  'tiered',
  'luajit -joff',
  '0/1',
  '0/2',
  '0/luajit',
  'to tier 2',
];
printTable(header, rows);
console.log(
  'milliseconds of the run, compilation in tiers included; medians. `to tier 2`: until the first optimized code was there',
);
const mean = (list) => (list.length === 0 ? '-' : geometricMean(list).toFixed(2));
console.log(
  `geometric means: 0/1 ${mean(ratios.baseline)}, 0/2 ${mean(ratios.optimized)}, 0/luajit ${mean(ratios.lua)}`,
);

function runOnce(name, text, options, before = () => {}) {
  const session = new JitSession({ ...options, mode: 'tiered' });
  try {
    session.compileBasic(text, `${name}.bas`);
    before();
    const { exitCode, milliseconds } = silently(() => session.execute());
    if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}`);
    return milliseconds;
  } finally {
    session.dispose();
  }
}

/** User and system time of the process, less what LuaJIT takes to do nothing. */
function luaMilliseconds(file) {
  const time = (args) => {
    const script =
      'import resource, subprocess, sys\nsubprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\nu = resource.getrusage(resource.RUSAGE_CHILDREN)\nprint((u.ru_utime + u.ru_stime) * 1000)';
    const { status, stdout } = spawnSync('python3', ['-c', script, 'luajit', '-joff', ...args], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : Number.NaN;
  };
  return time([file]) - time(['-e', '']);
}
