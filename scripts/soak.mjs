// Compiles a function, makes its guard fail, has the code thrown away and freed, again and again, in one session; then compares the
// resident memory with what it was after the first 10,000. Says how it goes every 50,000 cycles; ends with 1 when memory grew too much.
// With --minutes it ends after so long, with fewer cycles.
//   npm run soak -- [--cycles 1000000] [--minutes M]
import { parseArgs } from 'node:util';
import { soak } from '../dist-test/acceptance/soak.js';

const GROWTH_LIMIT = 0.02;

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '1000000' }, minutes: { type: 'string' } },
});
const cycles = Number(values.cycles);
const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY);
if (!(cycles >= 1 && minutes > 0)) throw new RangeError('--cycles and --minutes are positive numbers');
// Node collects garbage on demand only when told at its start; without it measurements are of what V8 has not thrown away yet.
if (globalThis.gc === undefined) throw new Error('run it by npm run soak, or node --expose-gc');
const started = process.cpuUsage();
const startedAt = performance.now();
const say = (text) => console.log(`${seconds(performance.now() - startedAt)}  ${text}`);
const { early, late, deopts, freedBytes, cycles: done } = await soak(cycles, say, minutes);
const { user, system } = process.cpuUsage(started);
const growth = late.resident / early.resident - 1;
const isFlat = growth <= GROWTH_LIMIT;
const isWhole = done >= cycles;
console.log(
  `${done} cycles (${deopts} deoptimizations, ${mib(freedBytes)} of code freed) in ${seconds(performance.now() - startedAt)}, ${((user + system) / 1000 / done).toFixed(2)} ms of processor time each`,
);
for (const [name, { resident, heap, scripts, external, session }] of [
  ['early', early],
  ['late', late],
]) {
  console.log(
    `${name.padEnd(5)}: ${mib(resident)} resident, heap ${mib(heap)} (code of scripts ${mib(scripts)}), external ${mib(external)}, session ${session} bytes`,
  );
}
console.log(
  `${isFlat ? 'PASS' : 'FAIL'}: resident memory grew by ${(100 * growth).toFixed(2)} % (limit ${100 * GROWTH_LIMIT} %)${isWhole ? '' : `, after ${done} of ${cycles} cycles: time was up`}`,
);
process.exit(isFlat ? 0 : 1);

function mib(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(0)} s`;
}
