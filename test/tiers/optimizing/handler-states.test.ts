/** States of code under handlers: locals that nothing but a handler reads, or a way that was cut off, are kept for it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type BytecodeModule, type FunctionBuilder, ModuleBuilder, ValueType } from '#bytecode';
import { branchOffsets } from '../../../dist/tiers/optimizing/cold-branches.js';
import { interpret } from '../random-bytecode.js';
import { PLAIN, TieredEvaluator } from './tiered-evaluator.js';

const { i32, i64 } = ValueType;

/** A module whose function 1 is `f`, without parameters. */
function moduleOf(body: (fn: FunctionBuilder, module: ModuleBuilder) => void): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const fn = module.declareFunction({ name: 'f', params: [], result: i64 });
  // The state is where handlers would find ERR.
  module.state();
  body(fn, module);
  return module.finish(main.id);
}

/** A loop over i = 0 … 7 around `body`. */
function loop(fn: FunctionBuilder, i: number, body: () => void): void {
  const [head, done] = [fn.newLabel(), fn.newLabel()];
  fn.bind(head).emit('loop.head').get(i).i32(8).emit('i32.ge').jumpIf(done);
  body();
  fn.get(i).i32(1).emit('i32.add').set(i).jump(head).bind(done).i64(-1n).ret();
}

const CASES: Readonly<Record<string, BytecodeModule>> = {
  'written on two ways, read by the handler alone': moduleOf((fn) => {
    const [i, x] = [fn.local(i32), fn.local(i32)];
    const handler = fn.newLabel();
    loop(fn, i, () => {
      const [odd, join] = [fn.newLabel(), fn.newLabel()];
      fn.get(i).i32(1).emit('i32.and').jumpIf(odd);
      fn.get(i).i32(100).emit('i32.add').set(x).jump(join);
      fn.bind(odd).get(i).i32(200).emit('i32.add').set(x).bind(join);
      const start = fn.offset;
      fn.i32(1000).i32(5).get(i).emit('i32.sub').emit('i32.divs').emit('drop').protect(start, handler);
    });
    fn.bind(handler).get(x).emit('i64.from.i32').ret();
  }),
  'overwritten behind what fails': moduleOf((fn) => {
    const [i, x] = [fn.local(i32), fn.local(i32)];
    const handler = fn.newLabel();
    fn.i32(7).set(x);
    loop(fn, i, () => {
      const start = fn.offset;
      fn.i32(1000).i32(6).get(i).emit('i32.sub').emit('i32.divs').emit('drop').get(i).set(x).protect(start, handler);
    });
    fn.bind(handler).get(x).emit('i64.from.i32').ret();
  }),
  'overwritten behind a call at the end of the range': moduleOf((fn, module) => {
    const callee = module.declareFunction({ name: 'g', params: [{ name: 'n', type: i32 }], result: i32 });
    callee.i32(1000).get(0).emit('i32.divs').ret();
    const [i, x] = [fn.local(i32), fn.local(i32)];
    const handler = fn.newLabel();
    fn.i32(7).set(x);
    loop(fn, i, () => {
      fn.i32(6).get(i).emit('i32.sub');
      const start = fn.offset;
      fn.call(callee).protect(start, handler).set(x).get(i).set(x);
    });
    fn.bind(handler).get(x).emit('i64.from.i32').ret();
  }),
  'read only where it is thought that nothing goes': moduleOf((fn) => {
    const [i, x] = [fn.local(i32), fn.local(i32)];
    const [rare, odd, join, head] = [fn.newLabel(), fn.newLabel(), fn.newLabel(), fn.newLabel()];
    fn.bind(head).emit('loop.head').get(i).i32(1).emit('i32.and').jumpIf(odd);
    fn.get(i).i32(100).emit('i32.add').set(x).jump(join);
    fn.bind(odd).get(i).i32(200).emit('i32.add').set(x).bind(join);
    fn.get(i).i32(1).emit('i32.add').emit('i32.tee', i).i32(5).emit('i32.eq').jumpIf(rare).jump(head);
    fn.bind(rare).get(x).emit('i64.from.i32').ret();
  }),
};

/** What each case answers, so that a mistake shared by all interpreters would show. */
const ANSWERS = [205, 5, 5, 104];

Object.entries(CASES).forEach(([name, module], number) => {
  test(name, () => {
    assert.equal(interpret(module), String(ANSWERS[number]));
    const plain = module.functions.map((fn) => new Int32Array(fn.feedbackCount + 2 * branchOffsets(fn).length));
    // The last conditional branch of f is said never to be taken.
    const oneWay = plain.map((words) => Int32Array.from(words, (_, i) => (i === words.length - 1 ? 100 : 0)));
    let failed = 0;
    for (let failEvery = 0; failEvery < 180; failEvery += failEvery < 70 ? 7 : 1) {
      for (const inlining of [true, false]) {
        for (const feedback of [plain, oneWay]) {
          for (const probes of [true, false]) {
            const unit = { probes, inlining };
            const evaluator = new TieredEvaluator(module, { ...PLAIN, feedback, failEvery, unit });
            assert.equal(
              evaluator.outcomeOf(1),
              String(ANSWERS[number]),
              `every ${failEvery}, ${JSON.stringify(unit)}`,
            );
            failed += evaluator.counts.failed + evaluator.counts.unwound;
          }
        }
      }
    }
    assert.ok(failed > 50, `${failed}`);
  });
});
