/** What the verifier refuses: each case names function, offset and reason. And what it accepts and finds out. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  BytecodeError,
  type BytecodeFunction,
  type BytecodeModule,
  type DataPart,
  type FunctionBuilder,
  handlerAt,
  ModuleBuilder,
  Opcode,
  ValueType,
  verifyChanges,
  verifyModule,
} from '#bytecode';

const { i32, i64, f64 } = ValueType;

/** A module whose function 1, `f` (i32) -> i32, has the given code. */
function moduleOf(
  body: (fn: FunctionBuilder, module: ModuleBuilder) => unknown,
  result: ValueType | null = i32,
): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const fn = module.declareFunction({ name: 'f', params: [{ name: 'x', type: i32 }], result });
  body(fn, module);
  return module.finish(main.id);
}

/** The same with code words as they are. */
function withCode(...code: readonly number[]): BytecodeModule {
  const module = moduleOf((fn) => fn.i32(0).ret());
  return withFunction(module, { code: Int32Array.from(code) });
}

function withFunction(module: BytecodeModule, change: Partial<BytecodeFunction>): BytecodeModule {
  return { ...module, functions: [module.functions[0], { ...module.functions[1], ...change }] };
}

function refusal(module: BytecodeModule): [string, number, string] {
  try {
    verifyModule(module);
  } catch (error) {
    if (error instanceof BytecodeError) return [error.functionName, error.offset, error.reason];
    throw error;
  }
  return assert.fail('the module was accepted');
}

const refusesCode = (name: string, module: () => BytecodeModule, offset: number, reason: string): void =>
  void test(`refuses ${name}`, () => {
    assert.deepEqual(refusal(module()), ['f', offset, reason]);
  });

const CONST = Opcode['i32.const'];
const RET = Opcode['i32.ret'];

refusesCode('no code at all', () => withCode(), 0, 'there is no code');
refusesCode('what is no opcode', () => withCode(CONST, 1, 9999, RET), 2, '9999 is no opcode');
refusesCode('a negative opcode', () => withCode(-1), 0, '-1 is no opcode');
refusesCode('an instruction cut short', () => withCode(CONST), 0, 'i32.const is cut short');
refusesCode('a switch without its labels', () => withCode(CONST, 1, Opcode.switch, 0, 5, 0), 2, 'switch is cut short');
refusesCode('a switch without a count', () => withCode(CONST, 1, Opcode.switch, 0), 2, 'bad label count');
refusesCode('a negative label count', () => withCode(CONST, 1, Opcode.switch, 0, -3), 2, 'bad label count');
refusesCode('code that runs off its end', () => withCode(CONST, 1), 0, 'control runs off the end after i32.const');
refusesCode(
  'a branch at the end',
  () => withCode(CONST, 1, Opcode['jump.if'], -2),
  2,
  'control runs off the end after jump.if',
);
refusesCode('a jump out of range', () => withCode(Opcode.jump, 9), 0, 'jump out of range to 9');
refusesCode('a jump to the end', () => withCode(Opcode.jump, 2), 0, 'jump out of range to 2');
refusesCode('a jump before the code', () => withCode(Opcode.jump, -1), 0, 'jump out of range to -1');
refusesCode(
  'a jump into the middle',
  () => withCode(Opcode.jump, 3, CONST, 1, RET),
  0,
  'jump into the middle of an instruction at 3',
);
refusesCode(
  'stack underflow',
  () => moduleOf((fn) => fn.i32(1).emit('i32.add').ret()),
  2,
  'i32.add: stack underflow: i32 wanted',
);
refusesCode('dropping nothing', () => moduleOf((fn) => fn.emit('drop').i32(0).ret()), 0, 'drop: stack underflow');
refusesCode(
  'wrong types',
  () => moduleOf((fn) => fn.get(0).i64(1n).emit('i32.add').ret()),
  5,
  'i32.add: i32 wanted, i64 found on the stack',
);
refusesCode(
  'a reference used as an address',
  () => moduleOf((fn) => fn.str('x').emit('i32.load', 0).ret()),
  2,
  'i32.load: ptr wanted, ref found on the stack',
);
refusesCode(
  'different types at a join',
  () =>
    moduleOf((fn) => {
      const [other, join] = [fn.newLabel(), fn.newLabel()];
      fn.get(0).jumpIf(other).i32(1).jump(join).bind(other).f64(1).bind(join).emit('drop').i32(0).ret();
    }),
  8,
  'f64.const: the stack is (f64) here but (i32) on another way to 11',
);
refusesCode(
  'different depths at a join',
  () =>
    moduleOf((fn) => {
      const head = fn.newLabel();
      fn.bind(head).i32(1).jump(head);
    }),
  2,
  'jump: the stack is (i32) here but () on another way to 0',
);
refusesCode(
  'a stack that grows without end',
  () =>
    moduleOf((fn) => {
      for (let i = 0; i < 5000; i++) fn.get(0);
      fn.ret();
    }),
  8192,
  'i32.get: the stack grows beyond 4096 slots',
);
refusesCode(
  'a local that does not exist',
  () => moduleOf((fn) => fn.emit('i32.get', 1).ret()),
  0,
  'i32.get: there is no local 1',
);
refusesCode(
  'a negative local',
  () => moduleOf((fn) => fn.emit('i32.get', -1).ret()),
  0,
  'i32.get: there is no local -1',
);
refusesCode(
  'a local of another type',
  () => moduleOf((fn) => fn.emit('f64.get', 0).i32(0).ret()),
  0,
  'f64.get: local 0 (x) is i32',
);
refusesCode(
  'ref.replace of a number',
  () => moduleOf((fn) => fn.str('').emit('ref.replace', 0).i32(0).ret()),
  2,
  'ref.replace: local 0 (x) is i32',
);
for (const [name, kind] of [
  ['call', 'function'],
  ['call.rt', 'runtime'],
  ['call.indirect', 'signature'],
  ['str.const', 'literal'],
  ['func.addr', 'function'],
] as const)
  refusesCode(
    `${name} of what does not exist`,
    () => moduleOf((fn) => fn.emit(name, 12345).i32(0).ret()),
    0,
    `${name}: there is no ${kind} 12345`,
  );
refusesCode(
  'data that does not exist',
  () => moduleOf((fn) => fn.emit('data.addr', 0, 0)),
  0,
  'data.addr: there is no data 0',
);
refusesCode(
  'frame objects that do not exist',
  () => moduleOf((fn) => fn.emit('frame.addr', 2, 0)),
  0,
  'frame.addr: there is no frame 2',
);
refusesCode('a negative size', () => moduleOf((fn) => fn.emit('mem.zero', -1)), 0, 'mem.zero: size -1 is negative');
refusesCode('rank 0', () => moduleOf((fn) => fn.emit('array.at', 0, 8)), 0, 'array.at: rank 0 is not in 1 … 60');
refusesCode('rank 61', () => moduleOf((fn) => fn.emit('array.at', 61, 8)), 0, 'array.at: rank 61 is not in 1 … 60');
refusesCode(
  'too few subscripts',
  () =>
    moduleOf((fn, module) =>
      fn.dataAddress(module.addZeroedData('a', 64)).get(0).emit('array.at', 2, 8).emit('unreachable'),
    ),
  5,
  'array.at: i32 wanted, ptr found on the stack',
);
refusesCode(
  'the wrong return',
  () => moduleOf((fn) => fn.f64(1).emit('f64.ret')),
  3,
  'f64.ret: returns f64 but the function gives i32',
);
refusesCode(
  'no return value',
  () => moduleOf((fn) => fn.emit('ret')),
  0,
  'ret: returns nothing but the function gives i32',
);
refusesCode(
  'a value nobody wants',
  () => moduleOf((fn) => fn.i32(1).emit('i32.ret'), null),
  2,
  'i32.ret: returns i32 but the function gives nothing',
);
refusesCode(
  'wrong arguments of a call',
  () => moduleOf((fn) => fn.f64(1).emit('call', 1).ret()),
  3,
  'call: i32 wanted, f64 found on the stack',
);
refusesCode(
  'an indirect call through no address',
  () =>
    moduleOf((fn, module) =>
      fn
        .get(0)
        .emit('call.indirect', module.signature({ params: [], result: i32 }))
        .ret(),
    ),
  2,
  'call.indirect: ptr wanted, i32 found on the stack',
);

const refusesModule = (name: string, module: () => BytecodeModule, place: string, reason: string): void =>
  void test(`refuses ${name}`, () => {
    assert.deepEqual(refusal(module()), [place, -1, reason]);
  });
const good = (): BytecodeModule => moduleOf((fn) => fn.get(0).ret());
const withData = (parts: readonly DataPart[], alignment = 8): BytecodeModule => ({
  ...good(),
  data: [{ name: 'd', external: '', alignment, parts }],
});
const local = (type: ValueType): { name: string; type: ValueType } => ({ name: 'l', type });
const frame = (sizeBytes: number, alignment: number) => [{ name: 'o', sizeBytes, alignment, zeroed: true }];

refusesModule('an entry that does not exist', () => ({ ...good(), entry: 7 }), '', 'entry function 7 does not exist');
refusesModule(
  'an entry with parameters',
  () => ({ ...good(), entry: 1 }),
  '',
  'entry function f has signature (i32) -> i32; wanted () or () -> i32',
);
refusesModule(
  'two functions of one name',
  () => withFunction(good(), { name: 'main' }),
  '',
  'two functions are named main',
);
refusesModule('odd alignment', () => withData([], 3), '', 'data d: alignment 3');
refusesModule('negative fill', () => withData([{ kind: 'zero', count: -1 }]), '', 'data d: zero fill of -1 bytes');
refusesModule('an unknown literal', () => withData([{ kind: 'literal', literal: 0 }]), '', 'data d: no literal 0');
refusesModule('unknown data', () => withData([{ kind: 'data', data: 1, offset: 0 }]), '', 'data d: no data object 1');
refusesModule('an unknown function', () => withData([{ kind: 'function', function: 2 }]), '', 'data d: no function 2');
refusesModule('a wrong id', () => withFunction(good(), { id: 3 }), 'f', 'is number 1 but says 3');
refusesModule(
  'parameters that differ from locals',
  () => withFunction(good(), { locals: [local(f64)] }),
  'f',
  'parameters differ from its first locals',
);
refusesModule(
  'huge frames',
  () => withFunction(good(), { frameObjects: frame(2 ** 30, 8) }),
  'f',
  'frame object o: size 1073741824',
);
refusesModule(
  'odd frames',
  () => withFunction(good(), { frameObjects: frame(8, 5) }),
  'f',
  'frame object o: alignment 5',
);
refusesModule(
  'lines cut short',
  () => withFunction(good(), { lines: Int32Array.of(0, 1) }),
  'f',
  'line table is cut short',
);
refusesModule(
  'lines that fall',
  () => withFunction(good(), { lines: Int32Array.of(2, 1, 1, 0, 2, 2) }),
  'f',
  'line table does not rise',
);

// ---- exception tables

const withHandlers = (...handlers: readonly number[]): BytecodeModule =>
  withFunction(
    // 0 i32.get, 2 i32.const, 4 i32.add, 5 i32.ret, 6 i32.const, 8 i32.ret
    moduleOf((fn) => fn.get(0).i32(1).emit('i32.add').ret().i32(2).ret()),
    { handlers: Int32Array.from(handlers) },
  );
const refusesRange = (name: string, handlers: readonly number[], offset: number, reason: string): void =>
  refusesCode(name, () => withHandlers(...handlers), offset, reason);

refusesModule('an exception table cut short', () => withHandlers(0, 5), 'f', 'exception table is cut short');
refusesModule('negative feedback', () => withFunction(good(), { feedbackCount: -1 }), 'f', '-1 feedback words');
refusesRange('an empty range', [2, 2, 6], 2, 'exception range 0 (2 to 2): is empty or out of the code');
refusesRange('a range backwards', [4, 2, 6], 4, 'exception range 0 (4 to 2): is empty or out of the code');
refusesRange('a range beyond the code', [0, 10, 6], 0, 'exception range 0 (0 to 10): is empty or out of the code');
refusesRange('a negative range', [-1, 2, 6], -1, 'exception range 0 (-1 to 2): is empty or out of the code');
refusesRange(
  'a range that starts in the middle',
  [3, 4, 6],
  3,
  'exception range 0 (3 to 4): starts in the middle of an instruction',
);
refusesRange(
  'a range that ends in the middle',
  [2, 3, 6],
  2,
  'exception range 0 (2 to 3): ends in the middle of an instruction',
);
refusesRange('a handler in the middle', [0, 4, 7], 0, 'exception range 0 (0 to 4): its handler 7 is no instruction');
refusesRange('a handler out of the code', [0, 4, 9], 0, 'exception range 0 (0 to 4): its handler 9 is no instruction');
refusesRange(
  'an outer range before an inner one',
  [0, 5, 6, 2, 4, 6],
  0,
  'exception range 0 (0 to 5): is not inside a later range, which has a border at 2',
);
refusesRange(
  'ranges that overlap',
  [0, 4, 6, 2, 5, 6],
  0,
  'exception range 0 (0 to 4): is not inside a later range, which has a border at 2',
);
refusesCode(
  'a handler that other ways reach with something on the stack',
  () =>
    moduleOf((fn) => {
      const handler = fn.newLabel();
      fn.get(0).bind(handler).emit('drop').i32(1).ret().protect(0, handler);
    }),
  0,
  'i32.get: the stack is (i32) here but () on another way to 2',
);
refusesCode(
  'a handler that takes something from the stack',
  () =>
    moduleOf((fn) => {
      const handler = fn.newLabel();
      fn.get(0).ret().protect(0, handler).bind(handler).emit('drop').i32(1).ret();
    }),
  3,
  'drop: stack underflow',
);

test('exception ranges make blocks, and handlers are reached with an empty stack', () => {
  const module = moduleOf((fn) => {
    const [inner, outer] = [fn.newLabel(), fn.newLabel()];
    fn.i64(1n); // 0
    const start = fn.offset; // 3
    fn.get(0); // 3
    const middle = fn.offset; // 5
    fn.get(0).emit('i32.divs'); // 5, 7
    fn.protect(middle, inner).emit('drop').protect(start, outer).emit('drop').get(0).ret(); // 8 | 9
    fn.bind(inner).i32(1).ret(); // 13
    fn.bind(outer).i32(2).ret(); // 16
  });
  const { blockStarts, blockHandlers, entryStacks } = verifyModule(module).facts[1];
  assert.deepEqual([...blockStarts], [0, 3, 5, 8, 9, 13, 16]);
  assert.deepEqual([...blockHandlers], [-1, 16, 13, 16, -1, -1, -1]);
  assert.deepEqual(
    [...entryStacks].sort(([a], [b]) => a - b),
    [
      [3, [i64]],
      [5, [i64, i32]],
      [8, [i64, i32]],
      [9, [i64]],
    ],
  );
  const fn = module.functions[1];
  assert.deepEqual(
    [0, 2, 3, 4, 5, 7, 8, 9].map((at) => handlerAt(fn, at)),
    [-1, -1, 16, 16, 13, 13, 16, -1],
  );
});

test('an empty range is left out, and so is the handler of code that is never reached', () => {
  const module = moduleOf((fn) => {
    const handler = fn.newLabel();
    fn.i32(0).ret().protect(fn.offset, handler);
    const start = fn.offset;
    fn.i32(1).ret().protect(start, handler).bind(handler).i32(2).ret();
  });
  assert.deepEqual([...module.functions[1].handlers], [3, 6, 6]);
  assert.deepEqual([...verifyModule(module).facts[1].blockStarts], [0]);
});

test('the builder numbers feedback words', () => {
  const module = moduleOf((fn) => {
    assert.deepEqual([fn.feedback(), fn.feedback()], [0, 1]);
    fn.i32(0).ret();
  });
  assert.equal(verifyModule(module).module.functions[1].feedbackCount, 2);
});

test('finds out where blocks start, what is on the stack there, and how deep it gets', () => {
  const module = moduleOf((fn) => {
    const [other, join] = [fn.newLabel(), fn.newLabel()];
    fn.i64(1n).get(0).jumpIf(other).i32(1).jump(join).bind(other).i32(2).bind(join).emit('swap').emit('drop').ret();
  });
  const { facts } = verifyModule(module);
  const { blockStarts, entryStacks, maxStack } = facts[1];
  assert.deepEqual([...blockStarts], [0, 7, 11, 13]);
  const stacks = [...entryStacks].sort(([a], [b]) => a - b);
  assert.deepEqual(stacks, [
    [7, [i64]],
    [11, [i64]],
    [13, [i64, i32]],
  ]);
  assert.equal(maxStack, 2);
});

test('code that cannot be reached needs no types, but must decode', () => {
  const module = moduleOf((fn) => {
    const end = fn.newLabel();
    fn.jump(end).emit('f64.add').emit('drop').bind(end).i32(0).ret();
  });
  assert.deepEqual([...verifyModule(module).facts[1].blockStarts], [0, 4]);
});

test('of a changed module only what changed is verified again', () => {
  const before = verifyModule(moduleOf((fn) => fn.i32(0).ret()));
  const changed = withFunction(before.module, { code: Int32Array.of(CONST, 1, CONST, 2, Opcode['i32.add'], RET) });
  const after = verifyChanges(before, changed);
  assert.equal(after.facts[0], before.facts[0]);
  assert.deepEqual(after, verifyModule(changed));
  const broken = withFunction(before.module, { code: Int32Array.of(CONST, 1, Opcode['i32.add'], RET) });
  assert.throws(() => verifyChanges(before, broken), {
    functionName: 'f',
    offset: 2,
    reason: 'i32.add: stack underflow: i32 wanted',
  });
});

test('where numbers mean something else, everything is verified again', () => {
  const before = verifyModule(
    moduleOf((fn, module) => {
      const data = module.addZeroedData('d', 8);
      fn.dataAddress(data).emit('i32.load', 0).ret();
    }),
  );
  const { module } = before;
  assert.throws(() => verifyChanges(before, { ...module, data: [] }), { functionName: 'f', reason: /no data 0/ });
  const signature = { params: [i32, i32], result: i32 };
  const locals = [module.functions[1].locals[0], module.functions[1].locals[0]];
  const caller = { ...module.functions[0], code: Int32Array.of(CONST, 1, Opcode.call, 1, RET) };
  const calling = verifyModule({ ...module, functions: [caller, module.functions[1]] });
  const functions = [caller, { ...module.functions[1], signature, locals }];
  assert.throws(() => verifyChanges(calling, { ...module, functions }), { functionName: 'main', offset: 2 });
});

test('the builder refuses what it can see', () => {
  const fn = (): FunctionBuilder => new ModuleBuilder('').declareFunction({ name: 'f', params: [], result: null });
  assert.throws(() => fn().emit('i32.const'), /takes 1 immediates/);
  assert.throws(() => fn().emit('i32.const', 2 ** 31), /does not fit 32 bits/);
  assert.throws(() => fn().emit('i32.const', 0.5), /does not fit 32 bits/);
  assert.throws(() => fn().emit('i64.const', 5), /takes a bigint/);
  assert.throws(() => fn().emit('i32.const', 5n), /takes a number/);
  assert.throws(() => fn().emit('switch', 0, 1), /takes a list of labels/);
  assert.throws(() => fn().get(0), /no local 0/);
  assert.throws(() => fn().jump(0).finish(), /used but never bound/);
  const twice = fn();
  const label = twice.newLabel();
  assert.throws(() => twice.bind(label).bind(label), /bound twice/);
  const module = new ModuleBuilder('');
  module.declareFunction({ name: 'f', params: [], result: null });
  module.addZeroedData('d', 8);
  assert.throws(() => module.declareFunction({ name: 'f', params: [], result: null }), /second function named f/);
  assert.throws(() => module.declareFunction({ name: 'a b', params: [], result: null }), /function name a b/);
  assert.throws(() => module.addZeroedData('d', 8), /second data object named d/);
  assert.throws(() => module.addZeroedData('1', 8), /data name 1/);
});
