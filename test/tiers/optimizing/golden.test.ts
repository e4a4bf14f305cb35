/** Golden IL of single functions with their frame states, one point each. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type BytecodeModule, instructionWords, ModuleBuilder, Opcode, ValueType, verifyModule } from '#bytecode';
import { type FrameState, type IlFunction, NO_OBJECTS, printModule, verifyModule as verifyIl } from '#il';
import { branchOffsets, optimizeFunctionIl } from '#tiers';
import type { CompileRequest } from '../../../dist/tiers/contract.js';
import { checkGolden } from '../../bytecode/golden.js';

const { i32, i64, f64, any } = ValueType;

type Case = {
  readonly module: BytecodeModule;
  readonly functionId: number;
  readonly osrOffset?: number;
  readonly feedback?: Int32Array;
  readonly refuted?: readonly string[];
};

/** f calls g in a loop, with a value on the stack and locals that live on; g is too recursive to be inlined. */
function callInLoop(): BytecodeModule {
  const module = new ModuleBuilder('call.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  const g = module.declareFunction({ name: 'g', params: [{ name: 'x', type: i32 }], result: i32 });
  const [i, total] = [main.local(i32, 'i'), main.local(i64, 'total')];
  const [head, done, unused] = [main.newLabel(), main.newLabel(), main.local(f64, 'unused')];
  main.line(1).f64(2).set(unused).bind(head).emit('loop.head').get(i).i32(10).emit('i32.ge').jumpIf(done);
  main.line(2).get(total).get(i).call(g).emit('i64.from.i32').emit('i64.add').set(total);
  main.line(3).get(i).i32(1).emit('i32.add').set(i).jump(head).bind(done);
  main.line(4).get(total).emit('i32.from.i64').ret();
  const base = g.newLabel();
  g.line(7).get(0).jumpUnless(base).get(0).i32(1).emit('i32.sub').call(g).ret().bind(base).i32(3).ret();
  return module.finish(main.id);
}

/** f(x, y): halves x where y is odd; h is small and divides in a guarded range of its caller. */
function nested(): BytecodeModule {
  const module = new ModuleBuilder('nested.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  main.i32(0).ret();
  const params = [
    { name: 'x', type: f64 },
    { name: 'y', type: i32 },
  ];
  const f = module.declareFunction({ name: 'f', params, result: i32 });
  const h = module.declareFunction({ name: 'h', params: [{ name: 'v', type: f64 }], result: i32 });
  const handler = f.newLabel();
  const kept = f.local(i32, 'kept');
  f.line(10).get(1).set(kept).i32(1000);
  f.emit('drop');
  const start = f.offset;
  f.line(11).get(1).get(0).call(h).emit('i32.add').protect(start, handler).ret();
  f.line(12).bind(handler).get(kept).ret();
  const small = h.newLabel();
  h.line(20).get(0).emit('i32.from.f64').i32(100).emit('i32.lt').jumpIf(small);
  h.line(21).i32(7).get(0).emit('i32.from.f64').emit('i32.divs').ret();
  h.line(22).bind(small).i32(1).ret();
  return module.finish(main.id);
}

/** f(a, b) = (a + b) * 2 with dynamic operands, a frame object whose address is taken, and a release of what was an operand. */
function dynamic(): BytecodeModule {
  const module = new ModuleBuilder('any.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  main.i32(0).ret();
  const params = [
    { name: 'a', type: any },
    { name: 'b', type: any },
  ];
  const f = module.declareFunction({ name: 'f', params, result: any });
  const place = f.frameObject(12, { name: 'place' });
  const [first, second] = [f.feedback(), f.feedback()];
  f.line(1).frameAddress(place, 8).i32(1).emit('i32.store', 0);
  f.get(0).get(1).emit('any.add', first).i32(2).emit('any.from.i32').emit('any.mul', second);
  f.get(0).emit('any.release').ret();
  return module.finish(main.id);
}

/** Three nested loops to 10 with a limit, a step that an error may skip, and a start value that varies. */
function nest(): BytecodeModule {
  const module = new ModuleBuilder('nest.bas');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  const [limit, step, total] = [main.local(i32, 'limit'), main.local(i32, 'step'), main.local(i32, 'total')];
  const counters = ['i', 'j', 'k'].map((name) => main.local(i32, name));
  const handler = main.newLabel();
  main.line(1).i32(10).set(limit);
  const from = main.offset;
  main.get(limit).get(total).emit('i32.divs').set(total).i32(1).set(step).protect(from, handler).bind(handler);
  const ends = counters.map((counter) => {
    const [head, done] = [main.newLabel(), main.newLabel()];
    main.i32(0).set(counter).bind(head).emit('loop.head').get(counter).get(limit).emit('i32.ge').jumpIf(done);
    return { head, done, counter };
  });
  main.line(2).get(total).get(counters[2]).emit('i32.add').set(total);
  for (const { head, done, counter } of ends.reverse())
    main.get(counter).get(step).emit('i32.add').set(counter).jump(head).bind(done);
  main.get(total).ret();
  return module.finish(main.id);
}

const innermostHead = ({ functions: [{ code }] }: BytecodeModule): number => {
  let found = -1;
  for (let at = 0; at < code.length; at += instructionWords(code, at)) if (code[at] === Opcode['loop.head']) found = at;
  return found;
};

const loopHead = (module: BytecodeModule): number => {
  const [first] = branchOffsets(module.functions[0]);
  return first - 6;
};

const CASES: Readonly<Record<string, () => Case>> = {
  'call-through-record': () => ({ module: callInLoop(), functionId: 0 }),
  'closed-function': () => ({ module: callInLoop(), functionId: 1 }),
  'entry-at-loop-head': () => {
    const module = callInLoop();
    return { module, functionId: 0, osrOffset: loopHead(module) };
  },
  'entry-in-nested-loops': () => {
    const module = nest();
    return { module, functionId: 0, osrOffset: innermostHead(module) };
  },
  'inlined-in-range': () => ({ module: nested(), functionId: 1 }),
  'way-cut-off': () => ({ module: nested(), functionId: 2, feedback: Int32Array.of(0, 80) }),
  'guesses-refuted': () => ({
    module: nested(),
    functionId: 2,
    feedback: Int32Array.of(0, 80),
    refuted: ['2:2:integer', '2:6:branch'],
  }),
  'dynamic-integers': () => ({ module: dynamic(), functionId: 1, feedback: Int32Array.of(0x101, 0x101) }),
  'dynamic-mixed': () => ({ module: dynamic(), functionId: 1, feedback: Int32Array.of(0x104, 0x104) }),
};

function textOf({ module, functionId, osrOffset = -1, feedback = new Int32Array(16), refuted = [] }: Case): string {
  const request: CompileRequest = {
    verified: verifyModule(module),
    functionId,
    osrOffset,
    feedback,
    feedbackOf: () => new Int32Array(16),
    refuted: new Set(refuted),
    speculate: true,
    countsBranches: true,
    stressCounter: 0,
  };
  const { module: il, inlined } = optimizeFunctionIl(request);
  assert.deepEqual(
    verifyIl(il).map(({ message }) => message),
    [],
  );
  const names = [...inlined].map((id) => module.functions[id].name);
  return `${printModule(il)}\ninlined: ${names.join(' ')}\n${statesText(module, il.functions[0])}`;
}

function statesText(module: BytecodeModule, fn: IlFunction): string {
  return fn.frameStates.map((state, number) => stateText(module, state, number)).join('');
}

function stateText({ functions }: BytecodeModule, state: FrameState, number: number): string {
  const value = (source: number): string => {
    if (source >= 0) return `live ${source}`;
    const constant = state.constants[-1 - source];
    return typeof constant === 'bigint' ? String(constant) : `$${constant.symbol}+${constant.addend}`;
  };
  const frames = state.frames.map(({ functionId, offset, slots, stackDepth, objects }) => {
    const fn = functions[functionId];
    const rows: string[] = [];
    for (let i = 0; i < slots.length; i += 3) {
      const [slot, source, box] = slots.subarray(i, i + 3);
      const name = slot < fn.locals.length ? fn.locals[slot].name : `stack ${slot - fn.locals.length}`;
      rows.push(`${name} = ${value(source)}${box === 0 ? '' : ` box ${box}`}`);
    }
    if (objects !== NO_OBJECTS) rows.push(`objects = ${value(objects)}`);
    return `  ${fn.name}+${offset}, ${stackDepth} on the stack: ${rows.join(', ')}\n`;
  });
  const guard = state.guard === 0 ? '' : ` guard ${state.guard} (${state.reason})`;
  return `state ${number} ${state.mode}${guard}\n${frames.join('')}`;
}

for (const [name, make] of Object.entries(CASES)) {
  test(name, () => {
    checkGolden(`optimizing/${name}.txt`, textOf(make()));
  });
}

test('functions beyond the limit are refused', () => {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'start', params: [], result: i32 });
  for (let i = 0; i < 30_001; i++) main.i32(i).emit('drop');
  main.i32(0).ret();
  assert.throws(() => textOf({ module: module.finish(main.id), functionId: 0 }), /too long to be optimized/);
});
