/** Opcodes that move values or control: every one of them evaluated, and the shapes of control flow that need phis. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { CONTROL_OPS, type FunctionBuilder, ModuleBuilder, type OpcodeName, ValueType } from '#bytecode';
import { evaluate, type HostValue } from '#il';
import { BasicFailure, callF, ilOf, toIl } from './run-bytecode.js';

const { i32, i64, f32, f64, ref, ptr } = ValueType;
const TYPES = { i32, i64, f32, f64, ref, ptr } as const;
const tested = new Set<string>();
const op = <Name extends OpcodeName>(name: Name): Name => {
  tested.add(name);
  return name;
};

/** A function of i32s, called. */
const run = (
  args: readonly number[],
  body: (fn: FunctionBuilder, module: ModuleBuilder) => unknown,
): HostValue | null =>
  callF(
    ilOf(
      args.map(() => i32),
      i32,
      (fn, module) => void body(fn, module),
    ),
    args.map(BigInt),
  );

test('stack shuffles', () => {
  /** What is on the stack after the shuffles, as decimal digits. */
  const shuffled = (count: number, ...names: readonly OpcodeName[]): HostValue | null =>
    run([1, 2, 3], (fn) => {
      for (let i = 0; i < 3; i++) fn.get(i);
      for (const name of names) fn.emit(op(name));
      const top = fn.local(i32);
      const parts: number[] = [];
      for (let i = 0; i < count; i++) {
        parts.unshift(fn.local(i32));
        fn.set(parts[0]);
      }
      fn.i32(0).set(top);
      for (const part of parts) fn.get(top).i32(10).emit('i32.mul').get(part).emit('i32.add').set(top);
      fn.get(top).ret();
    });
  assert.equal(shuffled(2, 'drop'), 12n);
  assert.equal(shuffled(4, 'dup'), 1233n);
  assert.equal(shuffled(3, 'swap'), 132n);
  assert.equal(shuffled(4, 'over'), 1232n);
  assert.equal(shuffled(3, 'rot'), 231n);
});

test('locals of every type: get, set, tee, zero at entry, select, return', () => {
  const samples = {
    i32: [5n, 6n],
    i64: [2n ** 40n, -1n],
    f32: [1.5, -2],
    f64: [0.1, 1e300],
    ref: [8n, 0n],
    ptr: [-8n, 1n],
  };
  for (const [name, type] of Object.entries(TYPES) as [keyof typeof TYPES, ValueType][]) {
    const [x, y] = samples[name];
    const moved = ilOf([type], type, (fn) => {
      const a = fn.local(type);
      const b = fn.local(type);
      fn.emit(op(`${name}.get`), 0)
        .emit(op(`${name}.tee`), a)
        .emit(op(`${name}.set`), b)
        .get(b)
        .emit(op(`${name}.ret`));
    });
    assert.equal(callF(moved, [x]), x);
    const unset = ilOf([], type, (fn) => fn.get(fn.local(type)).ret());
    assert.equal(callF(unset, []), typeof x === 'number' ? 0 : 0n);
    const chosen = ilOf([i32, type, type], type, (fn) =>
      fn
        .get(0)
        .get(1)
        .get(2)
        .emit(op(`${name}.select`))
        .ret(),
    );
    assert.deepEqual([callF(chosen, [2n, x, y]), callF(chosen, [0n, x, y])], [x, y]);
  }
});

test('jumps, branches and loops', () => {
  const sum = (limit: number): HostValue | null =>
    run([limit], (fn) => {
      const [i, total] = [fn.local(i32, 'i'), fn.local(i32, 'total')];
      const [head, done] = [fn.newLabel(), fn.newLabel()];
      fn.i32(1).set(i).bind(head).emit(op('loop.head'));
      fn.get(i).get(0).emit('i32.gt').emit(op('jump.if'), done);
      fn.get(total).get(i).emit('i32.add').set(total).get(i).i32(1).emit('i32.add').set(i).emit(op('jump'), head);
      fn.bind(done).get(total).ret();
    });
  assert.deepEqual([0, 1, 10, 100].map(sum), [0n, 1n, 55n, 5050n]);
  const sign = (x: number): HostValue | null =>
    run([x], (fn) => {
      const [positive, done] = [fn.newLabel(), fn.newLabel()];
      fn.get(0).i32(0).emit('i32.gt').jumpIf(positive);
      fn.get(0).i32(0).emit('i32.lt').i32(-1).i32(0).emit('i32.select').jump(done);
      fn.bind(positive).i32(1).bind(done).ret();
    });
  assert.deepEqual([-7, 0, 7].map(sign), [-1n, 0n, 1n]);
  // Both ways of a branch may be the same place.
  const nowhere = run([3], (fn) => {
    const next = fn.newLabel();
    fn.get(0).emit(op('jump.unless'), next).bind(next).i32(4).ret();
  });
  assert.equal(nowhere, 4n);
});

test('a function that starts with its loop head, and one that swaps locals in a loop', () => {
  const countdown = run([5], (fn) => {
    const [head, done, count] = [fn.newLabel(), fn.newLabel(), fn.local(i32)];
    fn.bind(head).get(0).jumpUnless(done).get(0).i32(1).emit('i32.sub').set(0);
    fn.get(count).i32(2).emit('i32.add').set(count).jump(head).bind(done).get(count).ret();
  });
  assert.equal(countdown, 10n);
  const swapped = run([3, 1, 2], (fn) => {
    const [head, done] = [fn.newLabel(), fn.newLabel()];
    fn.bind(head).get(0).jumpUnless(done).get(0).i32(1).emit('i32.sub').set(0);
    fn.get(1).get(2).set(1).set(2).jump(head).bind(done).get(1).i32(10).emit('i32.mul').get(2).emit('i32.add').ret();
  });
  assert.equal(swapped, 21n);
});

test('values on the stack cross jumps', () => {
  const run2 = (x: number): HostValue | null =>
    run([x], (fn) => {
      const [other, join] = [fn.newLabel(), fn.newLabel()];
      fn.i32(100).get(0).jumpIf(other).i32(1).i32(2).jump(join).bind(other).i32(3).i32(4).bind(join);
      fn.emit('i32.mul').emit('i32.add').ret();
    });
  assert.deepEqual([0, 1].map(run2), [102n, 112n]);
});

test('switch', () => {
  for (const [count, targetCount] of [
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [7, 3],
    [100, 100],
  ] as const) {
    const il = ilOf([i32], i32, (fn) => {
      const targets = Array.from({ length: targetCount }, () => fn.newLabel());
      const otherwise = fn.newLabel();
      const labels = Array.from({ length: count }, (_, i) => targets[Math.floor((i * targetCount) / count)]);
      fn.i32(1000).get(0).emit(op('switch'), otherwise, labels);
      targets.forEach((target, i) => {
        fn.bind(target).i32(i).emit('i32.add').ret();
      });
      fn.bind(otherwise).i32(1).emit('i32.sub').ret();
    });
    for (const index of [-(2 ** 31), -1, 0, 1, 2, 6, 50, 99, 100, 2 ** 31 - 1]) {
      const expected = index >= 0 && index < count ? 1000 + Math.floor((index * targetCount) / count) : 999;
      assert.equal(callF(il, [BigInt(index)]), BigInt(expected), `${index} of ${count}`);
    }
  }
});

test('calls: functions, recursion, runtime', () => {
  const factorial = run([10], (fn, module) => {
    const rec = module.declareFunction({ name: 'rec', params: [{ name: 'n', type: i32 }], result: i32 });
    const base = rec.newLabel();
    rec.get(0).i32(2).emit('i32.lt').jumpIf(base);
    rec.get(0).get(0).i32(1).emit('i32.sub').call(rec).emit('i32.mul').ret().bind(base).i32(1).ret();
    fn.get(0).emit(op('call'), rec.id).ret();
  });
  assert.equal(factorial, 3628800n);
  const il = ilOf([f64, i32], f64, (fn, module) => {
    const sub = module.declareFunction({ name: 'sub', params: [], result: null });
    sub.emit(op('ret'));
    fn.get(0).get(1).call(sub).emit('f64.from.i32').callRuntime('fb_pow').ret();
    tested.add('call.rt');
  });
  const pow = callF(il, [2, 10n], { fb_pow: (call) => call.double(0) ** call.double(1) });
  assert.equal(pow, 1024);
  const indirect = run([4], (fn, module) => {
    const half = module.declareFunction({ name: 'half', params: [{ name: 'x', type: i32 }], result: i32 });
    half.get(0).i32(1).emit('i32.sar').ret();
    tested.add('call.indirect');
    fn.get(0).emit('func.addr', half.id).emit('call.indirect', module.signature(half.signature)).ret();
  });
  assert.equal(indirect, 2n);
});

test('throw, routines that do not return, unreachable code', () => {
  const thrown = (body: (fn: FunctionBuilder) => unknown): unknown => {
    try {
      return run([7], body);
    } catch (error) {
      return error instanceof BasicFailure ? [error.code, error.line] : error;
    }
  };
  assert.deepEqual(
    thrown((fn) => fn.line(3, 30).get(0).emit(op('throw'))),
    [7, 30],
  );
  assert.deepEqual(
    thrown((fn) => fn.line(4).i32(5).callRuntime('fb_error')),
    [5, 4],
  );
  assert.equal(
    thrown((fn) => {
      const skip = fn.newLabel();
      // What cannot be reached has no types and no IL.
      fn.jump(skip).emit('i32.add').emit('drop').emit(op('unreachable')).bind(skip).i32(1).ret();
    }),
    1n,
  );
});

test('an error tells the line of its own place', () => {
  const il = ilOf([i32, i32], i32, (fn) => {
    fn.line(1).get(0).get(1).emit('i32.divs').line(2).get(1).i32(5).emit('i32.sub').set(1);
    fn.get(0).get(1).emit('i32.rems').emit('i32.add').ret();
  });
  const lineOf = (divisor: bigint): number | null => {
    try {
      callF(il, [9n, divisor]);
      return null;
    } catch (error) {
      return error instanceof BasicFailure ? error.line : -1;
    }
  };
  assert.deepEqual([0n, 5n, 3n].map(lineOf), [1, 2, null]);
});

test('$main gives the exit status, 0 when it returns nothing', () => {
  for (const [status, expected] of [
    [7, 7],
    [null, 0],
  ] as const) {
    const module = new ModuleBuilder('main.bas');
    const main = module.declareFunction({ name: 'start', params: [], result: status === null ? null : i32 });
    if (status !== null) main.i32(status);
    main.ret();
    assert.equal(evaluate(toIl(module.finish(main.id)), 'main').exitCode, expected);
  }
});

test('no control opcode was forgotten', () => {
  assert.deepEqual(
    Object.keys(CONTROL_OPS).filter((name) => !tested.has(name)),
    [],
  );
});
