/** Opcodes of the dynamic type: the inline forms against the model, through the SSA builder; counts; what the verifier refuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ANY,
  ANY_OPERATIONS,
  ANY_SEEN,
  type AnyOperation,
  type AnyOperationRow,
  type BytecodeModule,
  ModuleBuilder,
  type OpcodeName,
  type Value,
  ValueType,
  verifyModule,
} from '#bytecode';
import type { HostFunction } from '#il';
import {
  ANY_MODEL,
  type Dynamic,
  double,
  int,
  type ModelResult,
  NUMBERS,
  rawOf,
  truncate,
} from '../runtime/any-model.js';
import { BytecodeEvaluator, evaluateBytecode } from './bytecode-evaluator.js';
import { BasicFailure, callF, ilOf, moduleOf } from './run-bytecode.js';

const names = Object.keys(ANY_OPERATIONS) as AnyOperation[];
const rowOf = (name: AnyOperation): AnyOperationRow => ANY_OPERATIONS[name];
const opcodeOf = (name: AnyOperation): OpcodeName => `any.${name.replace('_', '.')}` as OpcodeName;
const PLAIN = NUMBERS.filter((x) => rawOf(x) !== undefined);

const bits = new DataView(new ArrayBuffer(8));
/** Bits of a result as the opcode leaves it. */
function bitsOf(row: AnyOperationRow, result: ModelResult): bigint {
  if (typeof result === 'number') return BigInt.asUintN(32, BigInt(result));
  if ('error' in result || result.type === 'string' || result.type === 'list') return assert.fail();
  if (row.result === 'any') return rawOf(result) ?? assert.fail();
  if (row.result === 'i64') return BigInt.asUintN(64, BigInt(result.value));
  if (row.result === 'f64') bits.setFloat64(0, Number(result.value));
  else bits.setFloat32(4, Number(result.value));
  return row.result === 'f64' ? bits.getBigUint64(0) : BigInt(bits.getUint32(4));
}

for (const name of names) {
  const row = rowOf(name);
  test(`${opcodeOf(name)} of numbers`, () => {
    const isBinary = row.operands === 2;
    const params = isBinary ? [ValueType.any, ValueType.any] : [ValueType.any];
    let slowly = 0;
    // a float's bits go through memory: what the host gets as a number has lost those of a NaN
    const il = ilOf(params, row.result.startsWith('f') ? ValueType.i64 : ValueType[row.result], (fn) => {
      for (let k = 0; k < params.length; k++) fn.emit('any.get', k);
      fn.dynamic(opcodeOf(name));
      if (row.result === 'f32') fn.emit('i32.bits.f32').emit('i64.from.u32');
      if (row.result === 'f64') fn.emit('i64.bits.f64');
      fn.ret();
    });
    const externals: Record<string, HostFunction> = {
      // the general way is the runtime's business: it answers what no inline form does
      [`fb_any_${name}`]: () => {
        slowly++;
        return 0;
      },
      fb_mod: (call) => ((a: number, b: number) => a - Math.trunc(a / b) * b)(call.double(0), call.double(1)),
      fb_pow: (call) => {
        const result = ANY_MODEL.pow(double(call.double(0)), double(call.double(1)));
        return typeof result === 'object' && 'value' in result ? Number(result.value) : assert.fail();
      },
    };
    for (const x of PLAIN) {
      for (const y of isBinary ? PLAIN : [x]) {
        const before = slowly;
        const args = [rawOf(x), rawOf(y)].slice(0, row.operands).map((raw) => raw ?? assert.fail());
        const what = `${x.type} ${String('value' in x && x.value)}, ${y.type} ${String('value' in y && y.value)}`;
        const expected = ANY_MODEL[name](x, y);
        let got: bigint | undefined;
        try {
          got = BigInt.asUintN(row.result === 'i32' ? 32 : 64, callF(il, args, externals) as bigint);
        } catch (error) {
          if (!(error instanceof BasicFailure)) throw error;
          assert.deepEqual(expected, { error: error.code }, what);
          continue;
        }
        const inline = x.type === y.type && (x.type === 'integer' || (x.type === 'double' && row.doubles !== null));
        assert.equal(slowly, before + (inline ? 0 : 1), `${what} inline`);
        if (inline) assert.equal(got, bitsOf(row, expected), what);
      }
    }
  });
}

/** A program that prints what `body` pushes as dynamic values, one per call of `print`. */
function printing(
  body: (module: ModuleBuilder, fn: ReturnType<ModuleBuilder['declareFunction']>) => void,
): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: ValueType.i32 });
  main.callRuntime('fb_start');
  body(module, main);
  main.i32(0).callRuntime('fb_end');
  return module.finish(main.id);
}

test('boxing and unboxing give back what went in', () => {
  const longs = [0n, -1n, 5n, 1n << 46n, -(1n << 47n), (1n << 47n) - 1n, 1n << 47n, (1n << 63n) - 1n, -(1n << 63n)];
  const module = printing((_, fn) => {
    const v = fn.local(ValueType.any);
    for (const value of longs) {
      fn.i64(value).emit('any.from.i64').set(v);
      fn.get(v).dynamic('any.to.i64').callRuntime('fb_print_i64').callRuntime('fb_print_newline');
      fn.get(v).dynamic('any.to.i32').callRuntime('fb_print_i32').callRuntime('fb_print_newline');
      fn.get(v).emit('any.release');
    }
    for (const value of [0.5, -1e10, Number.NaN]) {
      fn.f64(value).emit('any.from.f64').set(v);
      fn.get(v).dynamic('any.to.i32').callRuntime('fb_print_i32').callRuntime('fb_print_newline');
    }
    fn.f32(0.25).emit('any.from.f32').callRuntime('fb_any_print').callRuntime('fb_print_newline');
    fn.str('text').emit('any.from.ref').emit('any.to.ref', 1).callRuntime('fb_print_str');
  });
  const { output, liveBlocks } = evaluateBytecode(module);
  const expected = longs.flatMap((value) => [value, BigInt.asIntN(32, value)]);
  const cut = [0.5, -1e10, Number.NaN].map((value) => truncate(value, 32));
  assert.equal(output, `${[...expected, ...cut].join('\n')}\n0.25\ntext`);
  assert.equal(liveBlocks, 0);
});

test('counts: every reference that was taken is given back', () => {
  const module = printing((owner, fn) => {
    const [v, w] = [fn.local(ValueType.any), fn.local(ValueType.any)];
    const cell = owner.addZeroedData('cell', 8);
    const fresh = (text: string): void => {
      fn.str(text).str('!').callRuntime('fb_str_concat').emit('any.from.ref');
    };
    fresh('a');
    fn.emit('any.replace', v).get(v).emit('any.retain').emit('any.replace', w);
    fn.dataAddress(cell).get(w).emit('any.retain').emit('any.assign', 0);
    fn.get(v).dataAddress(cell).emit('any.load', 0).dynamic('any.add').emit('any.tee', w).callRuntime('fb_any_print');
    fn.get(w).emit('any.release').emit('any.const', 0n).set(w);
    // w's count of the first string went with the tee above: give it back through the copy that v holds
    fn.get(v).emit('any.release');
    fn.i64(1n << 50n)
      .emit('any.from.i64')
      .emit('any.replace', v);
    fn.dataAddress(cell).emit('any.const', 0n).emit('any.assign', 0);
    fn.get(v).get(v).dynamic('any.mul').emit('any.replace', v);
    fn.get(v).callRuntime('fb_any_print');
    fn.i32(1).get(v).emit('any.const', 7n).emit('any.select').emit('any.retain').emit('any.release');
    fn.emit('any.const', 5n).emit('any.replace', v).get(v).callRuntime('fb_any_print');
  });
  const { output, liveBlocks } = evaluateBytecode(module);
  assert.equal(output, `a!a!${BigInt.asIntN(64, 1n << 100n)}5`);
  assert.equal(liveBlocks, 0);
});

test('any.to.ref takes references of its kind and null, and nothing else', () => {
  const attempt = (push: (fn: ReturnType<ModuleBuilder['declareFunction']>) => void): number =>
    evaluateBytecode(
      printing((_, fn) => {
        push(fn);
        fn.emit('any.to.ref', 1).emit('drop');
      }),
    ).exitCode;
  assert.equal(
    attempt((fn) => fn.str('s').emit('any.from.ref')),
    0,
  );
  assert.equal(
    attempt((fn) => fn.emit('ref.null').emit('any.from.ref')),
    0,
  );
  assert.equal(
    attempt((fn) => fn.emit('any.const', 0n)),
    1,
  );
  assert.equal(
    attempt((fn) => fn.f64(1.5).emit('any.from.f64')),
    1,
  );
  assert.equal(
    attempt((fn) => fn.callRuntime('fb_list_new').emit('any.from.ref')),
    1,
  );
});

test('interpreting code notes what it sees', () => {
  class Recorder extends BytecodeEvaluator {
    readonly words = this.machine.heap.allocate('frame', 'feedback', 64, 8);
    override feedback(k: number): Value {
      return this.value(this.words.address + 4n * BigInt(this.word(k)));
    }
    constructor(module: BytecodeModule) {
      super(module, 1000);
      this.words.bytes.fill(0);
    }
    seen(word: number): number {
      return Number(this.machine.heap.load(this.words.address + 4n * BigInt(word), 4));
    }
  }
  const { integer, long, double: float, string, secondShift } = ANY_SEEN;
  const literal: Dynamic = int(3);
  const module = printing((_, fn) => {
    const add = (x: () => void, y: () => void, word: number): void => {
      x();
      y();
      fn.emit('any.add', word).emit('any.release');
    };
    const push = {
      integer: () => void fn.emit('any.const', rawOf(literal) ?? 0n),
      double: () => void fn.f64(2.5).emit('any.from.f64'),
      long: () => void fn.i64(9n).emit('any.from.i64'),
      string: () => void fn.str('s').emit('any.from.ref'),
    };
    for (let i = 0; i < 5; i++) fn.feedback();
    add(push.integer, push.integer, 0);
    add(push.double, push.double, 1);
    add(push.integer, push.double, 2);
    add(push.long, push.string, 3);
    add(push.integer, push.integer, 3);
    push.double();
    fn.emit('any.truth', 4).emit('drop');
  });
  const recorder = new Recorder(module);
  assert.equal(recorder.run().exitCode, 0);
  const pair = (x: number, y: number): number => x | (y << secondShift);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((word) => recorder.seen(word)),
    [pair(integer, integer), pair(float, float), pair(integer, float), pair(long | integer, string | integer), float],
  );
});

test('the verifier refuses what would not be safe', () => {
  const refuses = (why: RegExp, body: Parameters<typeof moduleOf>[2]): void => {
    assert.throws(() => verifyModule(moduleOf([ValueType.any], null, body)), why);
  };
  refuses(/any wanted, i32 found/, (fn) => fn.i32(1).emit('any.release').ret());
  refuses(/ref wanted, any found/, (fn) => fn.emit('any.get', 0).emit('ref.release').ret());
  refuses(/is any/, (fn) => fn.emit('ref.get', 0).emit('drop').ret());
  refuses(/there is no feedback 0/, (fn) => fn.emit('any.get', 0).emit('any.neg', 0).emit('drop').ret());
  for (const tag of [ANY.boxedLong, ANY.reference]) {
    const pointer = (BigInt(tag) << BigInt(ANY.tagShift)) | 0x1000n;
    refuses(/may not be a pointer/, (fn) => fn.emit('any.const', pointer).emit('drop').ret());
  }
  verifyModule(moduleOf([ValueType.any], ValueType.any, (fn) => fn.emit('any.get', 0).emit('any.retain').ret()));
});
