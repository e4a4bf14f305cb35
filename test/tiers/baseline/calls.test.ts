/** Calls: every mix of arguments in registers and on the stack, values kept across calls, frames larger than a page. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type FunctionBuilder, type ModuleBuilder, type OpcodeName, ValueType } from '#bytecode';
import { moduleOf } from '../run-bytecode.js';
import { Loaded, Raised } from './run-baseline.js';

const { i32, i64, f32, f64, ref, ptr } = ValueType;
const TYPES = [i32, i64, f32, f64] as const;

/** Adds local or argument number k, times its weight, to the i64 on the stack. */
function addWeighted(fn: FunctionBuilder, local: number, weight: bigint): void {
  fn.get(local);
  const type = fn.localType(local);
  const conversions: Partial<Record<ValueType, OpcodeName>> = {
    [i32]: 'i64.from.i32',
    [f32]: 'i64.from.f32',
    [f64]: 'i64.from.f64',
  };
  const conversion = conversions[type];
  if (conversion !== undefined) fn.emit(conversion);
  fn.i64(weight).emit('i64.mul').emit('i64.add');
}

function pushNumber(fn: FunctionBuilder, type: ValueType, value: number): void {
  if (type === i32) fn.i32(value);
  else if (type === i64) fn.i64(BigInt(value));
  else fn.emit(type === f32 ? 'f32.const' : 'f64.const', value);
}

function sumModule(
  types: readonly ValueType[],
  how: 'call' | 'indirect',
): { module: ReturnType<ModuleBuilder['finish']>; expected: bigint } {
  let expected = 0n;
  const module = moduleOf([], i64, (fn, builder) => {
    const params = types.map((type, i) => ({ name: `p${i}`, type }));
    const callee = builder.declareFunction({ name: 'callee', params, result: i64 });
    callee.i64(0n);
    for (let i = 0; i < types.length; i++) addWeighted(callee, i, BigInt(i * i + 1));
    callee.ret();
    // Something lives on the stack across the call, in every kind of place.
    const kept = fn.local(i64);
    fn.i64(1000000n).set(kept);
    fn.get(kept).i64(7n).emit('i64.mul').emit('f64.const', 0.5).get(kept);
    types.forEach((type, i) => {
      const value = (i % 2 === 0 ? 1 : -1) * (3 * i + 2);
      expected += BigInt(value) * BigInt(i * i + 1);
      if (i % 3 === 1) {
        // Worked out rather than constant: the value is in a register.
        const local = fn.local(type);
        pushNumber(fn, type, value - 1);
        fn.set(local).get(local);
        pushNumber(fn, type, 1);
        fn.emit(`${(['i32', 'i64', 'f32', 'f64'] as const)[TYPES.indexOf(type as (typeof TYPES)[number])]}.add`);
      } else pushNumber(fn, type, value);
    });
    if (how === 'call') fn.call(callee);
    else fn.emit('func.addr', callee.id).callIndirect(callee.signature);
    fn.emit('i64.add').emit('swap').emit('i64.from.f64').emit('i64.add').emit('i64.add').ret();
  });
  return { module, expected: expected + 8000000n };
}

test('more arguments than registers, of all classes in any order', () => {
  const shapes: (readonly ValueType[])[] = [
    Array.from({ length: 6 }, () => i32),
    Array.from({ length: 7 }, () => i64),
    Array.from({ length: 13 }, () => i32),
    Array.from({ length: 8 }, () => f64),
    Array.from({ length: 9 }, () => f32),
    Array.from({ length: 20 }, () => f64),
    Array.from({ length: 41 }, (_, i) => TYPES[i % 4]),
    Array.from({ length: 40 }, (_, i) => TYPES[(i * 7 + (i >> 2)) % 4]),
  ];
  for (let seed = 1; seed <= 60; seed++)
    shapes.push(Array.from({ length: seed % 23 }, (_, i) => TYPES[(seed * 2654435761 + i * i * 40503) % 4]));
  for (const types of shapes)
    for (const how of ['call', 'indirect'] as const) {
      const { module, expected } = sumModule(types, how);
      using loaded = new Loaded(module);
      assert.equal(BigInt(loaded.call(1, [], [], 'i64')), expected, `${how} of ${types.join(' ')}`);
    }
});

test('arguments that change places', () => {
  const module = moduleOf([i32, i32, i32, i32, i32, i32], i32, (fn, builder) => {
    const params = Array.from({ length: 6 }, (_, i) => ({ name: `p${i}`, type: i32 }));
    const digits = builder.declareFunction({ name: 'digits', params, result: i32 });
    digits.i32(0);
    for (let i = 0; i < 6; i++) digits.i32(10).emit('i32.mul').get(i).emit('i32.add');
    digits.ret();
    // Sums come out in registers; the order of arguments is another one.
    for (let i = 0; i < 6; i++)
      fn.get((i * 5 + 1) % 6)
        .get(5 - i)
        .emit('i32.sub')
        .get(5 - i)
        .emit('i32.add');
    fn.call(digits).ret();
  });
  using loaded = new Loaded(module);
  const args = [1, 2, 3, 4, 5, 6];
  const kinds = args.map(() => 'i32' as const);
  assert.equal(loaded.call(1, args, kinds, 'i32'), 216543);
});

test('recursion keeps each activation apart', () => {
  const module = moduleOf([i32], i32, (fn) => {
    const small = fn.newLabel();
    fn.get(0).i32(2).emit('i32.lt').jumpIf(small);
    fn.get(0).i32(1).emit('i32.sub').call(fn).get(0).i32(2).emit('i32.sub').call(fn).emit('i32.add').ret();
    fn.bind(small).get(0).ret();
  });
  using loaded = new Loaded(module);
  assert.equal(loaded.call(1, [20], ['i32'], 'i32'), 6765);
});

test('frames of many pages, zeroed', () => {
  const module = moduleOf([i32], i32, (fn) => {
    const block = fn.frameObject(40000);
    const [at, total, head, done] = [fn.local(i32), fn.local(i32), fn.newLabel(), fn.newLabel()];
    for (let i = 0; i < 100; i++) fn.local(i64);
    fn.bind(head).emit('loop.head').get(at).i32(40000).emit('i32.ge').jumpIf(done);
    fn.frameAddress(block)
      .get(at)
      .emit('i64.from.i32')
      .emit('ptr.add')
      .emit('i32.load', 0)
      .get(total)
      .emit('i32.add')
      .set(total);
    fn.frameAddress(block).get(at).emit('i64.from.i32').emit('ptr.add').i32(5).emit('i32.store', 0);
    fn.get(at).i32(4).emit('i32.add').set(at).jump(head);
    const leaf = fn.newLabel();
    fn.bind(done).get(0).jumpUnless(leaf).get(total).get(0).i32(1).emit('i32.sub').call(fn).emit('i32.add').ret();
    fn.bind(leaf).get(total).get(102).emit('i32.from.i64').emit('i32.add').ret();
  });
  using loaded = new Loaded(module);
  assert.equal(loaded.call(1, [30], ['i32'], 'i32'), 0);
});

test('routines: results of every class, and values that live on', () => {
  const module = moduleOf([ref, i32, f64], f64, (fn) => {
    fn.get(2)
      .get(1)
      .get(1)
      .emit('i32.mul')
      .get(0)
      .callRuntime('fb_str_asc')
      .emit('i32.add')
      .emit('f64.from.i32')
      .emit('f64.add');
    fn.get(2).get(2).callRuntime('fb_pow').emit('f64.mul').ret();
  });
  using loaded = new Loaded(module, {
    routines: { fb_str_asc: (text) => (text === 77n ? 65 : -1), fb_pow: (x, y) => Number(x) ** Number(y) },
  });
  assert.equal(loaded.call(1, [77n, 5, 3], ['i64', 'i32', 'f64'], 'f64'), (3 + 25 + 65) * 27);
});

test('errors name the place, in calls and in checks', () => {
  const module = moduleOf([ptr, i32], i32, (fn) => {
    fn.line(10).get(0).get(1).emit('array.at1', 4).emit('i32.load', 0);
    fn.line(20).i32(100).get(1).emit('i32.divs').emit('i32.add').ret();
  });
  using loaded = new Loaded(module);
  const descriptor = Buffer.alloc(64);
  descriptor.writeInt32LE(3, 40);
  descriptor.writeInt32LE(0, 44);
  const raised = (index: number): unknown => {
    try {
      return loaded.call(1, [BigInt(loaded.address('fb_state')), index], ['i64', 'i32'], 'i32');
    } catch (error) {
      return error instanceof Raised
        ? [error.routine, error.line, error.args.slice(1).map((arg) => BigInt.asIntN(32, BigInt(arg)))]
        : error;
    }
  };
  // The state block is all zero, so as a descriptor it is an array without elements.
  assert.deepEqual(raised(-9), ['fb_array_error1', 10, [-9n]]);
});
