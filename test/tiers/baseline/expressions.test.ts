/** Expressions: more than twenty against JavaScript, deeper than the registers, division by zero and overflow among them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type FunctionBuilder, type OpcodeName, ValueType } from '#bytecode';
import { moduleOf } from '../run-bytecode.js';
import { Loaded, Raised } from './run-baseline.js';

const { i32, i64, f64 } = ValueType;

type Expression = number | 'a' | 'b' | readonly [OpcodeName, ...Expression[]];

const OPERATORS: Partial<Record<OpcodeName, (x: number, y: number) => number>> = {
  'i32.add': (x, y) => (x + y) | 0,
  'i32.sub': (x, y) => (x - y) | 0,
  'i32.mul': (x, y) => Math.imul(x, y),
  'i32.divs': (x, y) => (y === 0 ? NaN : (x / y) | 0),
  'i32.rems': (x, y) => (y === 0 ? NaN : (x % y) | 0),
  'i32.and': (x, y) => x & y,
  'i32.xor': (x, y) => x ^ y,
  'i32.shl': (x, y) => x << y,
  'i32.sar': (x, y) => x >> y,
  'i32.neg': (x) => -x | 0,
  'i32.lt': (x, y) => (x < y ? 1 : 0),
  'i32.ge': (x, y) => (x >= y ? 1 : 0),
  'i32.eq': (x, y) => (x === y ? 1 : 0),
  'i32.max': (x, y) => Math.max(x, y),
};

function emit(fn: FunctionBuilder, expression: Expression): void {
  if (typeof expression === 'number') fn.i32(expression);
  else if (typeof expression === 'string') fn.get(expression === 'a' ? 0 : 1);
  else {
    const [name, ...operands] = expression;
    for (const operand of operands) emit(fn, operand);
    fn.emit(name);
  }
}

const moduleOfExpression = (expression: Expression) =>
  moduleOf([i32, i32], i32, (fn) => {
    emit(fn, expression);
    fn.ret();
  });

/** NaN once anything was divided by zero. */
function evaluate(expression: Expression, a: number, b: number): number {
  if (typeof expression === 'number') return expression;
  if (typeof expression === 'string') return expression === 'a' ? a : b;
  const [name, x, y] = expression;
  const [left, right] = [evaluate(x, a, b), y === undefined ? 0 : evaluate(y, a, b)];
  if (Number.isNaN(left) || Number.isNaN(right)) return NaN;
  return OPERATORS[name]?.(left, right) ?? assert.fail(name);
}

const MIN = -(2 ** 31);
const MAX = 2 ** 31 - 1;
const EXPRESSIONS: readonly Expression[] = [
  ['i32.add', 'a', 'b'],
  ['i32.sub', 'a', 'b'],
  ['i32.mul', 'a', 'b'],
  ['i32.divs', 'a', 'b'],
  ['i32.rems', 'a', 'b'],
  ['i32.divs', 'b', 7],
  ['i32.rems', 'a', -3],
  ['i32.divs', 'a', 0],
  ['i32.divs', 'a', -1],
  ['i32.rems', 'a', -1],
  ['i32.add', ['i32.mul', 'a', 3], ['i32.mul', 'b', -5]],
  ['i32.divs', ['i32.add', 'a', 'b'], ['i32.sub', 'a', 'b']],
  ['i32.add', ['i32.divs', 'a', 'b'], ['i32.rems', 'a', 'b']],
  ['i32.rems', ['i32.divs', 1000000, 'b'], ['i32.divs', 'a', 3]],
  ['i32.sub', ['i32.divs', ['i32.divs', 'a', 'b'], 'b'], ['i32.divs', 'b', 'a']],
  ['i32.xor', ['i32.shl', 'a', 'b'], ['i32.sar', 'b', 'a']],
  ['i32.shl', ['i32.divs', 'a', 2], ['i32.rems', 'b', 5]],
  ['i32.lt', ['i32.add', 'a', 1], 'b'],
  ['i32.and', ['i32.lt', 'a', 'b'], ['i32.ge', ['i32.add', 'a', 'b'], 0]],
  ['i32.eq', ['i32.lt', 'a', 0], ['i32.lt', 'b', 0]],
  ['i32.max', ['i32.mul', 'a', 'a'], ['i32.neg', 'b']],
  ['i32.add', MAX, 'a'],
  ['i32.sub', MIN, 'b'],
  ['i32.mul', ['i32.add', 'a', MAX], ['i32.sub', 'b', MIN]],
  ['i32.divs', MIN, 'b'],
];

test('expressions, with division by zero and overflow', () => {
  const values = [0, 1, -1, 2, 7, -13, 1000003, MIN, MAX];
  for (const expression of EXPRESSIONS) {
    using loaded = new Loaded(moduleOfExpression(expression));
    for (const a of values)
      for (const b of values) {
        let got: number;
        try {
          got = Number(loaded.call(1, [a, b], ['i32', 'i32'], 'i32'));
        } catch (error) {
          if (!(error instanceof Raised)) throw error;
          assert.equal(error.routine, 'idiv');
          got = NaN;
        }
        assert.equal(got, evaluate(expression, a, b), `${JSON.stringify(expression)} of ${a}, ${b}`);
      }
  }
});

/** A full tree of `depth` levels, whose leaves differ. */
function tree(depth: number, seed: number): Expression {
  if (depth === 0) return seed % 3 === 0 ? 'a' : seed % 3 === 1 ? 'b' : seed;
  const name = (['i32.add', 'i32.sub', 'i32.mul', 'i32.xor'] as const)[(seed + depth) % 4];
  return [name, tree(depth - 1, seed * 2 + 1), tree(depth - 1, seed * 2 + 2)];
}

test('nested deeper than there are registers', () => {
  for (let depth = 1; depth <= 9; depth++) {
    const expression = tree(depth, 1);
    using loaded = new Loaded(moduleOfExpression(expression));
    assert.equal(
      loaded.call(1, [12345, -678], ['i32', 'i32'], 'i32'),
      evaluate(expression, 12345, -678),
      `depth ${depth}`,
    );
  }
  for (const [type, kind] of [
    [i64, 'i64'],
    [f64, 'f64'],
  ] as const) {
    // All operands are worked out before the first of them is used.
    const count = 60;
    const module = moduleOf([type], type, (fn) => {
      for (let i = 0; i < count; i++) {
        fn.get(0);
        if (type === i64) fn.i64(BigInt(i)).emit('i64.mul');
        else fn.emit('f64.const', i).emit('f64.mul');
      }
      for (let i = 1; i < count; i++) fn.emit(`${kind}.sub`);
      fn.ret();
    });
    using loaded = new Loaded(module);
    let expected = 3 * (count - 1);
    for (let i = count - 2; i >= 0; i--) expected = 3 * i - expected;
    assert.equal(Number(loaded.call(1, [3], [kind], kind)), expected);
  }
});

test('registers that division and shifts want are given back', () => {
  const module = moduleOf([i32, i32], i32, (fn) => {
    for (let i = 0; i < 7; i++)
      fn.get(0)
        .i32(i + 1)
        .emit('i32.mul');
    fn.get(0).get(1).emit('i32.divs').get(0).get(1).emit('i32.rems').emit('i32.add');
    fn.get(0).get(1).emit('i32.shl').emit('i32.xor');
    for (let i = 0; i < 7; i++) fn.emit('i32.add');
    fn.ret();
  });
  using loaded = new Loaded(module);
  assert.equal(loaded.call(1, [1000, 7], ['i32', 'i32'], 'i32'), ((142 + 6) ^ (1000 << 7)) + 28000);
});
