/** What baseline code does for the other tiers: counters, hooks, branch feedback, entries at loop heads, the frame. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { FRAME, FUNCTION_RECORD, instructionWords, Opcode, recordSymbol, ValueType } from '#bytecode';
import { moduleOf } from '../run-bytecode.js';
import { Loaded } from './run-baseline.js';

const { i32, i64 } = ValueType;

/** Sums i from 1 to p0, odd ones twice, with 1000 and a local on the stack all the while. */
const loopModule = () =>
  moduleOf([i32], i64, (fn) => {
    const [i, total, head, done, even] = [
      fn.local(i32, 'i'),
      fn.local(i64, 'total'),
      fn.newLabel(),
      fn.newLabel(),
      fn.newLabel(),
    ];
    const object = fn.frameObject(24);
    fn.i32(1).set(i).i64(1000n).get(0).bind(head).emit('loop.head');
    fn.get(i).get(0).emit('i32.gt').jumpIf(done);
    fn.get(i).i32(1).emit('i32.and').jumpUnless(even);
    fn.get(total).get(i).emit('i64.from.i32').emit('i64.add').set(total);
    fn.bind(even).get(total).get(i).emit('i64.from.i32').emit('i64.add').set(total);
    fn.frameAddress(object).get(i).emit('i32.store', 8);
    fn.get(i).i32(1).emit('i32.add').set(i).jump(head);
    fn.bind(done).emit('i64.from.i32').emit('i64.add').get(total).emit('i64.add');
    fn.frameAddress(object).emit('i32.load', 8).emit('i64.from.i32').emit('i64.add').ret();
  });
const sumOf = (limit: number): bigint => {
  let total = 1000n + BigInt(limit) + BigInt(limit);
  for (let i = 1; i <= limit; i++) total += BigInt(i % 2 === 1 ? 2 * i : i);
  return total;
};

test('branches count where they went', () => {
  using loaded = new Loaded(loopModule());
  assert.equal(BigInt(loaded.call(1, [7], ['i32'], 'i64')), sumOf(7));
  assert.deepEqual(
    [0, 1, 2, 3].map((word) => loaded.read32('b.f', 4 * word)),
    [1, 7, 3, 4],
  );
});

test('constant conditions count too, and unreachable branches keep their numbers', () => {
  const module = moduleOf([], i32, (fn) => {
    const [a, b, c, dead] = [fn.newLabel(), fn.newLabel(), fn.newLabel(), fn.newLabel()];
    fn.i32(1).jumpIf(a).i32(1).ret().bind(a).jump(b).i32(0).jumpIf(dead).bind(dead).jump(b);
    fn.bind(b).i32(0).jumpIf(c).i32(5).ret().bind(c).i32(6).ret();
  });
  using loaded = new Loaded(module);
  assert.equal(loaded.call(1, [], [], 'i32'), 5);
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5].map((word) => loaded.read32('b.f', 4 * word)),
    [1, 0, 0, 0, 0, 1],
  );
});

test('counters go down at entry and at loop heads; at 0 the engine is asked, with a complete frame', () => {
  const module = loopModule();
  const asked: string[] = [];
  {
    using loaded = new Loaded(module, {
      counter: 3,
      routines: {
        fb_tier_entry: (record) => {
          assert.equal(Number(record), loaded.address(recordSymbol(module, 1)));
          asked.push('entry');
          return 0n;
        },
        fb_tier_loop: (frame) => {
          const at = (offset: number): number => Number(loaded.read(Number(frame) + offset, 8).readBigInt64LE());
          const int = (offset: number): number => loaded.read(Number(frame) + offset, 4).readInt32LE();
          assert.equal(at(FRAME.record), loaded.address(recordSymbol(module, 1)));
          assert.equal(at(FRAME.pc), 4 * headOf(module.functions[1].code));
          assert.equal(at(FRAME.stackPointer), loaded.address('fb_interpreter_exit'));
          // Three locals, then 1000 and the parameter.
          assert.equal(at(FRAME.sp), Number(frame) + 8 * 5);
          assert.deepEqual([int(0), int(8), at(24), int(32)], [9, 2, 1000, 9]);
          asked.push(`loop ${at(16)} ${loaded.read(at(FRAME.objects) + 8, 4).readInt32LE()}`);
          return 0n;
        },
      },
    });
    assert.equal(BigInt(loaded.call(1, [9], ['i32'], 'i64')), sumOf(9));
    assert.deepEqual(asked, ['loop 2 1']);
    assert.equal(loaded.read32(recordSymbol(module, 1), FUNCTION_RECORD.counter), 3 - 11);
  }
  using again = new Loaded(module, { counter: 1, routines: { fb_tier_entry: () => BigInt(asked.push('entry')) } });
  assert.equal(BigInt(again.call(1, [2], ['i32'], 'i64')), sumOf(2));
  assert.deepEqual(asked, ['loop 2 1', 'entry']);
});

test('a loop is entered in the middle of an interpreter frame that was made elsewhere', () => {
  const module = loopModule();
  const { code } = module.functions[1];
  using loaded = new Loaded(module);
  assert.deepEqual([...loaded.codes[1].loopEntries.keys()], [headOf(code)]);
  const entry = loaded.address('baseline.f') + (loaded.codes[1].loopEntries.get(headOf(code)) ?? 0);
  // i = 4 of 6, total = 100, 1000 and the limit on the stack; the frame is larger than its own would be.
  const result = loaded.enterLoop(entry, [6n, 4n, 100n, 1000n, 6n], 24);
  assert.equal(result, 1000n + 6n + 100n + 4n + 10n + 6n + 6n);
});

function headOf(code: Int32Array): number {
  for (let at = 0; at < code.length; at += instructionWords(code, at)) if (code[at] === Opcode['loop.head']) return at;
  return assert.fail('no loop');
}
