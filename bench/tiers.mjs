// The tiers side by side: every program interpreted, in baseline code and in optimized code, in LuaJIT's interpreter and compiled by
// gcc -O2; and how long a tiered run takes until its hottest function is in optimized code. Runs take turns.
//   npm run bench:tiers -- [--dir ../shared/bench] [--only RE] [--runs 5] [--full] [--no-lua] [--no-gcc]
// Times are processor time, user and system. The tiers: in this process, of a run of compiled code; so tier 2 is the steady state. The
// others: of the process, less what one takes that does nothing. All must print the same.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { JitSession } from '../dist/session/index.js';
import {
  benchPrograms,
  captured,
  DEFAULT_FOLDER,
  geometricMean,
  isInstalled,
  median,
  spread,
  startTable,
  temporary,
  timeCommand,
  timeRun,
} from './bench-programs.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: DEFAULT_FOLDER },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    full: { type: 'boolean', default: false },
    'no-lua': { type: 'boolean', default: false },
    'no-gcc': { type: 'boolean', default: false },
    // What a child process is asked: milliseconds until the hottest function of this one program is in optimized code.
    reach: { type: 'string' },
  },
});
const runs = Number(values.runs);
const programs = benchPrograms(values.dir, values.only, values.full);
if (values.reach !== undefined) console.log(timeToReach(programs.find(({ name }) => name === values.reach)));
else compare();

function compare() {
  const hasLua = !values['no-lua'] && isInstalled('luajit', '-v');
  const hasGcc = !values['no-gcc'] && isInstalled('gcc', '--version');
  if (!hasLua) console.log('luajit is not installed, or not wanted: no column for it');
  if (!hasGcc) console.log('gcc is not installed, or not wanted: no column for it');
  const nothing = {
    lua: hasLua ? idle('luajit', [temporary('nothing.lua', '')]) : 0,
    gcc: hasGcc ? idle(compileC('nothing', 'int main(void) { return 0; }'), []) : 0,
  };
  const ratios = { baseline: [], optimized: [], lua: [], gcc: [] };
  const modes = ['luajit -joff', 'tier 0', 'tier 1', 'tier 2', 'gcc -O2'];
  const printRow = startTable(['program', ...modes, '0/luajit', '0/1', '0/2', '2/gcc', 'to tier 2']);
  for (const program of programs) {
    const times = measure(program, { hasLua, hasGcc }, nothing);
    const [t0, t1, t2, lua, gcc] = ['0', '1', '2', 'lua', 'gcc'].map((mode) => median(times[mode]));
    const reach = Array.from({ length: runs }, () => reachInFreshProcess(program.name));
    note(ratios.baseline, t0 / t1);
    note(ratios.optimized, t0 / t2);
    note(ratios.lua, t0 / lua);
    note(ratios.gcc, t2 / gcc);
    printRow([
      program.name,
      ...['lua', '0', '1', '2', 'gcc'].map((mode) => cell(times[mode])),
      ...[ratio(t0 / lua), ratio(t0 / t1), ratio(t0 / t2), ratio(t2 / gcc), cell(reach)],
    ]);
  }
  console.log(
    `ms of processor time, medians of ${runs} runs ± half their range; to tier 2: ms from the start of the run, wall time`,
  );
  const means = { '0/luajit': ratios.lua, '0/1': ratios.baseline, '0/2': ratios.optimized, '2/gcc': ratios.gcc };
  const texts = Object.entries(means).map(
    ([name, list]) => `${name} ${list.length === 0 ? '-' : ratio(geometricMean(list))}`,
  );
  console.log(`geometric means: ${texts.join(', ')}`);
}

/** Times of each mode, in turn; the first run of each is thrown away, as it compiles. */
function measure({ name, text, c, lua }, { hasLua, hasGcc }, nothing) {
  const modes = new Map();
  const sessions = [0, 1, 2].map((tier) => {
    const session = new JitSession({ mode: 'tiered', tier });
    session.compileBasic(text, `${name}.bas`);
    modes.set(`${tier}`, () => timeRun(session, name));
    return session;
  });
  if (hasLua && lua !== null) {
    const file = temporary(`${name}.lua`, lua);
    modes.set('lua', () => less(timeCommand('luajit', ['-joff', file]), nothing.lua));
  }
  if (hasGcc && c !== null) {
    const program = compileC(name, c);
    modes.set('gcc', () => less(timeCommand(program, []), nothing.gcc));
  }
  const times = { lua: [], gcc: [] };
  let expected;
  for (const [mode, run] of modes) {
    times[mode] = [];
    const { output } = run();
    expected ??= output;
    if (normal(output) !== normal(expected)) throw new Error(`${name}: ${mode} prints ${output}, tier 0 ${expected}`);
  }
  for (let turn = 0; turn < runs; turn++) for (const [mode, run] of modes) times[mode].push(run().milliseconds);
  for (const session of sessions) session.dispose();
  return times;
}

/** PRINT puts a blank where a sign may stand. */
function normal(output) {
  return output.split(/\s+/).filter(Boolean).join(' ');
}

function less({ milliseconds, output }, idleMilliseconds) {
  return { milliseconds: milliseconds - idleMilliseconds, output };
}

function idle(command, args) {
  return median(Array.from({ length: 20 }, () => timeCommand(command, args).milliseconds));
}

function compileC(name, text) {
  const source = temporary(`${name}.c`, text);
  const program = source.slice(0, -'.c'.length);
  const { status, stderr } = spawnSync('gcc', ['-O2', '-o', program, source, '-lm'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`gcc refuses ${name}.c: ${stderr}`);
  return program;
}

/** In a process of its own, as everything is loaded and warmed up here. */
function reachInFreshProcess(name) {
  const flags = ['--dir', values.dir, '--reach', name, ...(values.full ? ['--full'] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...flags], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} tiered: ${stderr}`);
  return Number(stdout);
}

/** @returns milliseconds from the start of a tiered run until the hottest function entered, or had for its next call, optimized code */
function timeToReach({ name, text }) {
  const reached = new Map();
  let begun = 0;
  const session = new JitSession({
    mode: 'tiered',
    onTierEvent: (event) => {
      const isThere = event.kind === 'osr' || (event.kind === 'compile' && event.osrOffset < 0);
      if (!isThere || event.tier !== 2 || reached.has(event.functionName)) return;
      reached.set(event.functionName, performance.now() - begun);
    },
  });
  session.compileBasic(text, `${name}.bas`);
  captured(() => {
    begun = performance.now();
    session.execute();
  });
  const [hottest] = [...session.metrics().functions].sort((a, b) => b.ticks - a.ticks);
  session.dispose();
  return reached.get(hottest.name) ?? Number.NaN;
}

function note(list, value) {
  if (!Number.isNaN(value)) list.push(value);
}

function cell(times) {
  if (times.length === 0 || times.some(Number.isNaN)) return '-';
  const digits = median(times) < 100 ? 1 : 0;
  return `${median(times).toFixed(digits)} ±${spread(times).toFixed(0)}%`;
}

function ratio(value) {
  return Number.isNaN(value) || value === undefined ? '-' : value.toFixed(2);
}
