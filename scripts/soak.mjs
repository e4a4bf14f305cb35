// Compiles a function, makes its guard fail, has the code thrown away and freed, again and again, in one session; then compares the
// resident memory with what it was after the first 10,000.
//   npm run soak -- [--cycles 1000000] [--minutes M]
import { parseArgs } from 'node:util';
// Node collects garbage on demand only when told at its start.
import { soak } from '../dist-test/acceptance/soak.js';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '1000000' }, minutes: { type: 'string' } },
});
const cycles = Number(values.cycles);
const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY);
const started = performance.now();
const { early, late, deopts, freedBytes, cycles: done } = await soak(cycles, (text) => console.log(text), minutes);
const growth = late.resident / early.resident - 1;
console.log(
  `${done} cycles (${deopts} deoptimizations, ${(freedBytes / 2 ** 20).toFixed(1)} MiB of code freed) in ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
console.log(`resident: ${mib(early.resident)} early, ${mib(late.resident)} at the end: ${(100 * growth).toFixed(2)} %`);
console.log(
  `JavaScript: ${mib(early.heap)} early, ${mib(late.heap)} at the end; session: ${early.session} and ${late.session} bytes`,
);
process.exit(growth <= 0.02 ? 0 : 1);

function mib(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
