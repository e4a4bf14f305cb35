/** Calls between interpreted and compiled functions, in all directions, with arguments in registers and on the stack. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  CLS_OF_TYPE,
  FUNCTION_RECORD,
  type FunctionBuilder,
  ModuleBuilder,
  recordSymbol,
  type Signature,
  VALUE_TYPE_NAMES,
  ValueType,
} from '#bytecode';
import { compileModule } from '#codegen';
import { parseIl } from '#il';
import type { CodeObject } from '#link';
import { SourceText } from '#support';
import { InterpretedSession } from './run-interpreted.js';

const { i32, i64, f32, f64, ptr } = ValueType;
const TYPES = [i32, i64, f32, f64] as const;
const CLASSES = ['w', 'l', 's', 'd'];
const I64 = { args: [], returns: 'i64' } as const;

function randomFrom(seed: number): (limit: number) => number {
  let state = (seed * 0x9e3779b9) | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Value of parameter k: different for each, exact in every type. */
const sample = (k: number): number => 3 * k - 7;

/** Pushes Σ (k + 1) × argument k as i64. */
function sumOfParameters(fn: FunctionBuilder, params: readonly ValueType[]): void {
  fn.i64(0n);
  params.forEach((type, k) => {
    fn.get(k);
    if (type !== i64) fn.emit(`i64.from.${nameOf(type)}`);
    fn.i64(BigInt(k + 1))
      .emit('i64.mul')
      .emit('i64.add');
  });
}

function nameOf(type: ValueType): 'i32' | 'f32' | 'f64' {
  const name = VALUE_TYPE_NAMES[type];
  assert.ok(name === 'i32' || name === 'f32' || name === 'f64');
  return name;
}

function pushSample(fn: FunctionBuilder, type: ValueType, k: number): void {
  if (type === i32) fn.i32(sample(k));
  else if (type === i64) fn.i64(BigInt(sample(k)));
  else fn.emit(type === f32 ? 'f32.const' : 'f64.const', sample(k));
}

const expectedSum = (params: readonly ValueType[]): bigint =>
  params.reduce((sum, _, k) => sum + BigInt((k + 1) * sample(k)), 0n);

/** i64 on top becomes the result type. */
function convertTo(fn: FunctionBuilder, result: ValueType): void {
  if (result === i32) fn.emit('i32.from.i64');
  else if (result === f32) fn.emit('f32.from.i64');
  else if (result === f64) fn.emit('f64.from.i64');
}

function convertBack(fn: FunctionBuilder, result: ValueType): void {
  if (result !== i64) fn.emit(`i64.from.${nameOf(result)}`);
}

/** The same as compiled code: adds up what it gets. */
function compiledSum(name: string, { params, result }: Signature): CodeObject {
  const cls = (type: ValueType) => CLASSES[CLS_OF_TYPE[type]];
  const toLong: Record<string, string> = { w: 'extsw', l: 'copy', s: 'stosi', d: 'dtosi' };
  const fromLong: Record<string, string> = { w: 'copy', l: 'copy', s: 'sltof', d: 'sltof' };
  const lines = params.flatMap((type, k) => [
    `%w${k} =l ${toLong[cls(type)]} %p${k}`,
    `%m${k} =l mul %w${k}, ${k + 1}`,
    `%s${k + 1} =l add %s${k}, %m${k}`,
  ]);
  const list = params.map((type, k) => `${cls(type)} %p${k}`).join(', ');
  const r = cls(result ?? i64);
  const text = `export function ${r} $${name}(${list}) {\n@start\n\t%s0 =l copy 0\n\t${lines.join('\n\t')}\n\t%r =${r} ${fromLong[r]} %s${params.length}\n\tret %r\n}\n`;
  const { module, diagnostics } = parseIl(new SourceText(name, text));
  assert.deepEqual(diagnostics, []);
  return compileModule(module);
}

test('arguments and results of every shape arrive, interpreted and compiled callees alike', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 60; round++) {
    const params = Array.from({ length: random(round < 30 ? 8 : 22) }, () => TYPES[random(4)]);
    const result = TYPES[random(4)];
    const signature: Signature = { params, result };
    const module = new ModuleBuilder('');
    const main = module.declareFunction({ name: 'main', params: [], result: i32 });
    main.i32(0).ret();
    const callee = module.declareFunction({
      name: 'callee',
      params: params.map((type, k) => ({ name: `p${k}`, type })),
      result,
    });
    sumOfParameters(callee, params);
    convertTo(callee, result);
    callee.ret();
    const caller = module.declareFunction({ name: 'caller', params: [], result: i64 });
    // Something below the arguments, which has to be there afterwards.
    caller.i64(1_000_000_000_000n);
    params.forEach((type, k) => void pushSample(caller, type, k));
    caller.call(callee);
    convertBack(caller, result);
    caller.emit('i64.add').ret();
    const indirect = module.declareFunction({ name: 'indirect', params: [{ name: 'target', type: i64 }], result: i64 });
    indirect.i64(1_000_000_000_000n);
    params.forEach((type, k) => void pushSample(indirect, type, k));
    indirect.get(0).emit('ptr.from.i64').callIndirect(signature);
    convertBack(indirect, result);
    indirect.emit('i64.add').ret();
    using session = new InterpretedSession(module.finish(main.id), { objects: [compiledSum('compiled', signature)] });
    const expected = 1_000_000_000_000n + expectedSum(params);
    const where = `round ${round}: ${params.map((type) => VALUE_TYPE_NAMES[type]).join(' ')}`;
    assert.equal(session.call('caller', [], I64), expected, where);
    const byAddress = { args: ['i64'], returns: 'i64' } as const;
    const stub = session.program.pointerStub(session.functionNamed('callee').id);
    assert.equal(session.call('indirect', [stub], byAddress), expected, `${where}, by address`);
    const compiled = session.lookup('compiled');
    assert.equal(session.call('indirect', [compiled], byAddress), expected, `${where}, compiled by address`);
    // Installing code is one store.
    const entry = session.lookup(recordSymbol(session.module, callee.id)) + FUNCTION_RECORD.entry;
    session.interpreter.host.write(entry, new Uint8Array(BigUint64Array.of(BigInt(compiled)).buffer));
    assert.equal(session.call('caller', [], I64), expected, `${where}, compiled`);
    assert.equal(session.call('indirect', [stub], byAddress), expected, `${where}, compiled behind its stub`);
  }
});

test('compiled and interpreted functions call each other to any depth', () => {
  // even(n) is interpreted, odd(n) compiled; each calls the other.
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const odd = module.declareFunction({ name: 'odd', params: [{ name: 'n', type: i32 }], result: i32 });
  odd.i32(-1).ret();
  const even = module.declareFunction({ name: 'even', params: [{ name: 'n', type: i32 }], result: i32 });
  const more = even.newLabel();
  even.get(0).jumpIf(more).i32(1).ret().bind(more).get(0).i32(1).emit('i32.sub').call(odd).ret();
  const text = `export function w $odd(w %n) {\n@start\n\tjnz %n, @more, @zero\n@zero\n\tret 0\n@more\n\t%m =w sub %n, 1\n\t%r =w call $f.even(w %m)\n\tret %r\n}\n`;
  const { module: il } = parseIl(new SourceText('odd', text));
  using session = new InterpretedSession(module.finish(main.id), {});
  const linked = session.linker.link(compileModule(il), 'odd');
  const entry = session.lookup(recordSymbol(session.module, odd.id)) + FUNCTION_RECORD.entry;
  session.interpreter.host.write(entry, new Uint8Array(BigUint64Array.of(BigInt(linked.address('odd') ?? 0)).buffer));
  const signature = { args: ['i32'], returns: 'i32' } as const;
  for (const n of [0, 1, 2, 3, 100, 4001])
    assert.equal(session.call('even', [n], signature), n % 2 === 0 ? 1 : 0, `${n}`);
});

test('locals and zeroed frame objects start as zero, at any size of frame', () => {
  for (const count of [0, 1, 2, 3, 40, 700, 3000]) {
    for (const bytes of [0, 4, 24, 5000, 70_000]) {
      const module = new ModuleBuilder('');
      const main = module.declareFunction({ name: 'main', params: [], result: i32 });
      main.i32(0).ret();
      // Looks at everything, returns whether all is zero, and leaves it dirty.
      const fn = module.declareFunction({ name: 'f', params: [{ name: 'n', type: i64 }], result: i64 });
      const locals = Array.from({ length: count }, () => fn.local(i64));
      const object = bytes === 0 ? -1 : fn.frameObject(bytes);
      const sum = fn.local(i64);
      const at = fn.local(ptr);
      const index = fn.local(i32);
      for (const local of locals) fn.get(sum).get(local).emit('i64.or').set(sum).i64(-1n).set(local);
      if (object >= 0) {
        const [again, done] = [fn.newLabel(), fn.newLabel()];
        fn.frameAddress(object).set(at);
        fn.bind(again)
          .get(index)
          .i32(bytes >> 2)
          .emit('i32.lt')
          .jumpUnless(done);
        fn.get(sum).get(at).emit('i32.load', 0).emit('i64.from.i32').emit('i64.or').set(sum);
        fn.get(at).i32(-1).emit('i32.store', 0);
        fn.get(at).emit('ptr.offset', 4).set(at).get(index).i32(1).emit('i32.add').set(index).jump(again).bind(done);
      }
      const last = fn.newLabel();
      fn.get(0).i64(0n).emit('i64.eq').jumpIf(last);
      // A second activation further down finds memory that the first one has dirtied after a third returned.
      fn.get(sum).get(0).i64(1n).emit('i64.sub').call(fn).emit('i64.or').set(sum);
      fn.get(sum).get(0).i64(1n).emit('i64.sub').call(fn).emit('i64.or').set(sum);
      fn.bind(last).get(sum).ret();
      using session = new InterpretedSession(module.finish(main.id), {});
      assert.equal(session.call('f', [2], { args: ['i64'], returns: 'i64' }), 0n, `${count} locals, ${bytes} bytes`);
    }
  }
});

test('a routine without result returns, and values below its arguments stay', () => {
  const seen: number[] = [];
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: i32 });
  main.i32(0).ret();
  const fn = module.declareFunction({ name: 'f', params: [], result: i64 });
  fn.i64(5n).i32(17).callRuntime('fb_print_i32').i32(18).callRuntime('fb_print_i32').i64(6n).emit('i64.mul').ret();
  using session = new InterpretedSession(module.finish(main.id), {
    externals: {
      fb_print_i32: { signature: { args: ['i32'], returns: 'void' }, fn: (value: number) => void seen.push(value) },
    },
  });
  assert.equal(session.call('f', [], I64), 30n);
  assert.deepEqual(seen, [17, 18]);
});
