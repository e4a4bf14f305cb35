/** Bytecode made by hand, through the public API: run by the tiers, refused when it is unsound, replaced. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BytecodeError, type BytecodeModule, JitSession, ModuleBuilder, ValueType } from 'fasterbasic/jit';

/** `twice(x)` and a main that ends with the status 21 · factor. */
function doubling(factor: number): BytecodeModule {
  const module = new ModuleBuilder('double.test');
  const twice = module.declareFunction({
    name: 'twice',
    params: [{ name: 'x', type: ValueType.i64 }],
    result: ValueType.i64,
  });
  twice.line(1).get(0).i64(BigInt(factor)).emit('i64.mul').ret();
  const main = module.declareFunction({ name: 'main', params: [], result: ValueType.i32 });
  main.line(2).i64(21n).call(twice).emit('i32.from.i64').ret();
  return module.finish(main.id);
}

test('a module runs, and its functions can be called', () => {
  for (const tier of [0, 1, 2] as const) {
    using session = new JitSession({ tier });
    session.compileBytecode(doubling(2));
    assert.equal(session.execute().exitCode, 42, `tier ${tier}`);
    const twice = session.getFunction('twice', { args: ['i64'], returns: 'i64' });
    assert.equal(twice(1_000_000_000_000n), 2_000_000_000_000n);
  }
});

test('a function is replaced', () => {
  using session = new JitSession({ threshold: 1 });
  session.compileBytecode(doubling(2));
  const twice = session.getFunction('twice', { args: ['i64'], returns: 'i64' });
  for (let i = 0n; i < 100n; i++) assert.equal(twice(i), 2n * i);
  session.redefineBytecode('twice', doubling(3).functions[0]);
  assert.equal(twice(5n), 15n);
  assert.equal(session.execute().exitCode, 63);
  assert.throws(() => session.redefineBytecode('thrice', doubling(3).functions[0]), ReferenceError);
});

/** A main that calls `twice` through its address ten times, and ends with the sum. */
function doublingByAddress(factor: number): BytecodeModule {
  const module = new ModuleBuilder('address.test');
  const signature = { params: [ValueType.i64], result: ValueType.i64 };
  const twice = module.declareFunction({
    name: 'twice',
    params: [{ name: 'x', type: ValueType.i64 }],
    result: ValueType.i64,
  });
  twice.line(1).get(0).i64(BigInt(factor)).emit('i64.mul').ret();
  const main = module.declareFunction({ name: 'main', params: [], result: ValueType.i32 });
  const [address, sum, i] = [main.local(ValueType.ptr), main.local(ValueType.i64), main.local(ValueType.i32)];
  const [head, end] = [main.newLabel(), main.newLabel()];
  main.line(2).emit('func.addr', twice.id).set(address).bind(head).emit('loop.head');
  main.get(i).i32(10).emit('i32.lt').jumpUnless(end);
  main.i64(2n).get(address).emit('call.indirect', module.signature(signature)).get(sum).emit('i64.add').set(sum);
  main.get(i).i32(1).emit('i32.add').set(i).jump(head).bind(end).get(sum).emit('i32.from.i64').ret();
  return module.finish(main.id);
}

test('a function that is replaced is replaced behind its address too', () => {
  for (const options of [{ tier: 0 }, { tier: 1 }, { tier: 2 }, { threshold: 1, optimizeThreshold: 2 }] as const) {
    using session = new JitSession(options);
    session.compileBytecode(doublingByAddress(2));
    assert.equal(session.execute().exitCode, 40);
    session.redefineBytecode('twice', doublingByAddress(5).functions[0]);
    assert.equal(session.execute().exitCode, 100);
  }
});

test('unsound code is refused with function, offset and reason', () => {
  const broken = (change: (code: Int32Array) => Int32Array): BytecodeModule => {
    const module = doubling(2);
    const [twice, ...rest] = module.functions;
    return { ...module, functions: [{ ...twice, code: change(twice.code) }, ...rest] };
  };
  const cases: [what: string, change: (code: Int32Array) => Int32Array][] = [
    ['cut off', (code) => code.slice(0, -1)],
    ['stack underflow', (code) => code.slice(2)],
    ['no opcode', (code) => code.map((word, i) => (i === 0 ? 99_999 : word))],
    ['a local that there is not', (code) => code.map((word, i) => (i === 1 ? 7 : word))],
  ];
  for (const [what, change] of cases) {
    using session = new JitSession();
    assert.throws(
      () => session.compileBytecode(broken(change)),
      (error) => error instanceof BytecodeError && /twice/.test(error.message),
      what,
    );
  }
});
