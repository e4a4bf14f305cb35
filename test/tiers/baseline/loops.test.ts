/** Loops that keep locals in registers: what may be kept, and that frame and registers never differ. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type BytecodeModule, ValueType } from '#bytecode';
import { findJumpSources, findPinnedLoops, type PinnedLoop } from '#tiers/baseline';
import { moduleOf } from '../run-bytecode.js';
import { Loaded } from './run-baseline.js';

const { i32, i64, f64 } = ValueType;

const loopsOf = ({ functions }: BytecodeModule): PinnedLoop[] =>
  findPinnedLoops(functions[1], findJumpSources(functions[1]));

test('a local in the frame takes the value of a kept one, changes, and leaves that one alone', () => {
  // The hot ones fill the registers; `cold` gets hot[0] and is written again.
  const module = moduleOf([i32], i64, (fn) => {
    const hot = Array.from({ length: 6 }, (_, k) => fn.local(i32, `hot${k}`));
    const [cold, sum, head, done] = [fn.local(i32, 'cold'), fn.local(i64, 'sum'), fn.newLabel(), fn.newLabel()];
    fn.bind(head).emit('loop.head').get(0).jumpUnless(done);
    for (const local of hot) for (let k = 0; k < 3; k++) fn.get(local).i32(k).emit('i32.add').set(local);
    fn.get(hot[0]).set(cold).get(cold).i32(100).emit('i32.mul').set(cold);
    fn.get(sum).get(cold).emit('i64.from.i32').emit('i64.add').set(sum);
    fn.get(0).i32(1).emit('i32.sub').set(0).jump(head);
    fn.bind(done).get(sum);
    for (const local of hot) fn.get(local).emit('i64.from.i32').emit('i64.add');
    fn.ret();
  });
  assert.equal(loopsOf(module)[0].kept.locals.length, 5);
  using loaded = new Loaded(module);
  assert.equal(BigInt(loaded.call(1, [4], ['i32'], 'i64')), BigInt(100 * (3 + 6 + 9 + 12) + 6 * 12));
});

test('old values of a kept local that still wait are kept when it is written', () => {
  const module = moduleOf([i32], i64, (fn) => {
    const [a, b, x, head, done] = [
      fn.local(i64, 'a'),
      fn.local(i64, 'b'),
      fn.local(f64, 'x'),
      fn.newLabel(),
      fn.newLabel(),
    ];
    fn.i64(1n).set(b).bind(head).emit('loop.head').get(0).jumpUnless(done);
    // a, b = b, a + b; x = b - (x = a)
    fn.get(b).get(a).get(b).emit('i64.add').set(b).set(a);
    fn.get(x).get(b).emit('f64.from.i64').set(x).get(x).emit('f64.sub').set(x);
    fn.get(0).i32(1).emit('i32.sub').set(0).jump(head);
    fn.bind(done).get(a).get(x).emit('i64.from.f64').emit('i64.add').ret();
  });
  let [a, b, x] = [0, 1, 0];
  for (let i = 0; i < 20; i++) {
    [a, b] = [b, a + b];
    x -= b;
  }
  using loaded = new Loaded(module);
  assert.equal(BigInt(loaded.call(1, [20], ['i32'], 'i64')), BigInt(a + x));
});

test('a loop with another way in, a call or a loop inside keeps nothing', () => {
  const loop = (inner: 'plain' | 'entered' | 'calls' | 'nested'): number =>
    loopsOf(
      moduleOf([i32], i32, (fn) => {
        const [head, middle, done] = [fn.newLabel(), fn.newLabel(), fn.newLabel()];
        if (inner === 'entered') fn.get(0).jumpIf(middle);
        fn.bind(head).emit('loop.head').get(0).jumpUnless(done).bind(middle);
        if (inner === 'calls') fn.callRuntime('fb_print_newline');
        if (inner === 'nested') fn.emit('loop.head');
        fn.get(0).i32(1).emit('i32.sub').set(0).jump(head).bind(done).get(0).ret();
      }),
    ).length;
  assert.deepEqual([loop('plain'), loop('entered'), loop('calls'), loop('nested')], [1, 0, 0, 0]);
});
