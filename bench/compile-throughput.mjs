// How fast the back end compiles: IL text of growing size through parse, optimize, codegen and link.
//   node bench/compile-throughput.mjs [--sizes 50000,100000,200000,400000] [--shape one|many] [--runs 3]
// `one`: a single function of that many instructions; `many`: functions of about 100 instructions each.
// Prints milliseconds per phase (medians), instructions per second, and the growth when the size doubles.
import { parseArgs } from 'node:util';
import { compileModule } from '#codegen';
import { parseIl } from '#il';
import { Linker } from '#link';
import { optimizeModule } from '#optimize';
import { SourceText } from '#support';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50000,100000,200000,400000' },
    shape: { type: 'string', default: 'many' },
    runs: { type: 'string', default: '3' },
  },
});

function random(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

/** One function: straight stretches of arithmetic and memory between diamonds and loops. About `size` instructions. */
function functionText(name, size, next) {
  const lines = [`export function l $${name}(l %a, l %b) {`, '@start', '\t%m =l alloc8 64'];
  let count = 0;
  let block = 0;
  const known = ['%a', '%b'];
  const pick = () => known[Math.max(0, known.length - 1 - next(12))];
  while (count < size) {
    const base = known.length;
    for (let i = 0; i < 12; i++, count++) {
      const temp = `%t${count}`;
      const kind = next(8);
      if (kind === 0) lines.push(`\tstorel ${pick()}, %m`);
      else if (kind === 1) lines.push(`\t${temp} =l loadl %m`);
      else
        lines.push(
          `\t${temp} =l ${['add', 'sub', 'xor', 'mul', 'and', 'or'][kind - 2]} ${pick()}, ${next(4) === 0 ? next(1000) : pick()}`,
        );
      if (kind !== 0) known.push(temp);
    }
    block++;
    const value = pick();
    lines.push(`\t%c${block} =w csltl ${pick()}, ${value}`, `\tjnz %c${block}, @then${block}, @else${block}`);
    lines.push(`@then${block}`, `\t%x${block} =l add ${value}, ${block}`, `\tjmp @join${block}`);
    lines.push(`@else${block}`, `\t%y${block} =l sub ${value}, ${block}`, `\tjmp @join${block}`);
    lines.push(`@join${block}`, `\t%p${block} =l phi @then${block} %x${block}, @else${block} %y${block}`);
    count += 4;
    known.length = base;
    known.push(`%p${block}`);
    if (known.length > 40) known.splice(2, known.length - 40);
  }
  lines.push(`\tret ${pick()}`, '}');
  return `${lines.join('\n')}\n`;
}

function moduleText(size) {
  const next = random(42);
  if (values.shape === 'one') return functionText('f', size, next);
  const parts = [];
  for (let i = 0; i < size / 100; i++) parts.push(functionText(`f${i}`, 100, next));
  return parts.join('');
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

let last = 0;
for (const size of values.sizes.split(',').map(Number)) {
  const text = moduleText(size);
  const times = { parse: [], optimize: [], codegen: [], link: [] };
  for (let run = 0; run < Number(values.runs); run++) {
    const t0 = performance.now();
    const { module, diagnostics } = parseIl(new SourceText('bench.ssa', text));
    if (diagnostics.length > 0) throw new Error(diagnostics[0].message);
    const t1 = performance.now();
    optimizeModule(module);
    const t2 = performance.now();
    const object = compileModule(module, {});
    const t3 = performance.now();
    const linker = new Linker({ runtime: new Map() });
    linker.link(object);
    const t4 = performance.now();
    linker.dispose();
    for (const fn of module.functions) fn.release();
    times.parse.push(t1 - t0);
    times.optimize.push(t2 - t1);
    times.codegen.push(t3 - t2);
    times.link.push(t4 - t3);
  }
  const phases = Object.entries(times).map(([name, list]) => [name, median(list)]);
  const total = phases.reduce((sum, [, time]) => sum + time, 0);
  const row = phases.map(([name, time]) => `${name} ${time.toFixed(0)} ms`).join(', ');
  const growth = last === 0 ? '' : `, ×${(total / last).toFixed(2)} of the size before`;
  console.log(
    `${size} instructions (${values.shape}): ${row}; ${Math.round(size / (total / 1000))} instructions/s${growth}`,
  );
  last = total;
}
