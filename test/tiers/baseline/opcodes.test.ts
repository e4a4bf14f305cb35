/**
 * Everything that test/tiers runs through the evaluator, opcode by opcode, runs in baseline code once more and must end alike:
 * these tests are registered here again, with an observer that compares.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type BytecodeModule, LINE_ROW, ValueType } from '#bytecode';
import { Cls, type HostValue } from '#il';
import { BasicFailure, observers, type RoutineCall } from '../run-bytecode.js';
import { Loaded, Raised, type Routine } from './run-baseline.js';

let runs = 0;

observers.push((module, args, calls, outcome) => {
  runs++;
  const { signature } = module.functions[1];
  const left = [...calls];
  const routines = Object.fromEntries(calls.map(({ name }) => [name, replay(name, left)]));
  const loaded = loadedOf(module);
  loaded.setRoutines(routines);
  const kinds = signature.params.map(kindOf);
  const passed = args.map((arg) => (typeof arg === 'object' ? assert.fail('no aggregates here') : arg));
  if (outcome instanceof BasicFailure) {
    assert.deepEqual(failureOf(module, loaded, passed, kinds), describe(outcome));
    return;
  }
  const returns = signature.result === null ? 'void' : kindOf(signature.result);
  const value = loaded.call(1, passed, kinds, returns);
  assert.equal(left.length, 0, 'routines are called as often as by the evaluator');
  if (signature.result === null) return;
  assert.equal(normal(value, returns), outcome);
});

let last: { readonly module: BytecodeModule; readonly loaded: Loaded } | null = null;

/** A module without data can run any number of times. */
function loadedOf(module: BytecodeModule): Loaded {
  if (last !== null && last.module === module && module.data.length === 0) return last.loaded;
  last?.loaded[Symbol.dispose]();
  last = { module, loaded: new Loaded(module) };
  return last.loaded;
}

/** A routine that wants to be called as the evaluator called it, and answers the same. Addresses are others here. */
function replay(name: string, left: RoutineCall[]): Routine {
  return (...args) => {
    const next = left.shift() ?? assert.fail(`${name} is called too often`);
    assert.equal(name, next.name);
    next.args.forEach((arg, i) => {
      if (arg.kind === 'value' && arg.cls === Cls.w)
        assert.equal(BigInt.asIntN(32, BigInt(args[i])), BigInt.asIntN(32, arg.bits));
    });
    return next.result;
  };
}

function normal(value: number | bigint, kind: string): HostValue {
  if (kind === 'f32' || kind === 'f64') return Number(value);
  return BigInt.asIntN(kind === 'i32' ? 32 : 64, BigInt(value));
}

const describe = ({ routine, args, line }: BasicFailure): unknown => ({ routine, args, line });

function failureOf(
  module: BytecodeModule,
  loaded: Loaded,
  args: readonly (number | bigint)[],
  kinds: readonly Kind[],
): unknown {
  try {
    loaded.call(1, args, kinds, 'i64');
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const isDivision = error.routine === 'idiv';
    return {
      routine: isDivision ? 'fb_error' : error.routine,
      args: isDivision ? [11] : numbersOf(error, loaded),
      line: erlAt(module.functions[1].lines, error.offset),
    };
  }
  return assert.fail('baseline code raises nothing');
}

/** The i32 arguments of an error routine, as the oracle reports them. */
function numbersOf({ routine, args }: Raised, loaded: Loaded): number[] {
  const int = (value: number | bigint): number => Number(BigInt.asIntN(32, BigInt(value)));
  if (routine === 'fb_error') return [int(args[0])];
  if (routine !== 'fb_array_error') return args.slice(1).map(int);
  const subscripts = loaded.read(BigInt(args[2]), 12);
  return [int(args[1]), ...[0, 4, 8].map((at) => subscripts.readInt32LE(at))];
}

function erlAt(lines: Int32Array, offset: number): number {
  let line = 0;
  for (let i = 0; i < lines.length && lines[i] <= offset; i += LINE_ROW) line = lines[i + 2];
  return line;
}

type Kind = 'i32' | 'i64' | 'f32' | 'f64';
const kindOf = (type: ValueType): Kind =>
  type === ValueType.i32 ? 'i32' : type === ValueType.f32 ? 'f32' : type === ValueType.f64 ? 'f64' : 'i64';

await import('../arithmetic.test.js');
await import('../control.test.js');
await import('../memory.test.js');
await import('../any.test.js');

test('the tests of the opcodes were seen', () => assert.ok(runs > 500, `${runs} runs`));
