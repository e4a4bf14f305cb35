/** Every computing opcode against a model in plain JavaScript, over edge values, with operands both unknown and constant. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { ARITHMETIC_OPS, type FunctionBuilder, OPCODE_EFFECTS, Opcode, type OpcodeName, ValueType } from '#bytecode';
import type { HostValue } from '#il';
import { EDGES, MODELS, type Operand, run, ZERO_DIVISION } from './models.js';
import { BasicFailure, callF, ilOf } from './run-bytecode.js';

const constant = (fn: FunctionBuilder, type: number, value: Operand): void => {
  if (typeof value === 'number') fn.emit(type === ValueType.f32 ? 'f32.const' : 'f64.const', value);
  else if (type === ValueType.i32) fn.i32(Number(value));
  else fn.i64(value);
};

/** NaNs are one value: which bits they have is the machine's business. */
const shown = (value: HostValue | null | symbol): string =>
  typeof value === 'number' ? `${Object.is(value, -0) ? '-0' : value}` : String(value);

function outcome(evaluate: () => HostValue | null): string {
  try {
    return shown(evaluate());
  } catch (error) {
    if (error instanceof BasicFailure && error.code === 11 && error.line === 42) return shown(ZERO_DIVISION);
    throw error;
  }
}

const pairsOf = (types: readonly number[]): (readonly Operand[])[] =>
  types.reduce<(readonly Operand[])[]>(
    (known, type) => known.flatMap((operands) => EDGES[type].map((value) => [...operands, value])),
    [[]],
  );

for (const name of Object.keys(ARITHMETIC_OPS) as OpcodeName[]) {
  if (name.endsWith('.const')) continue;
  test(name, () => {
    const model = MODELS[name];
    assert.ok(model, 'has a model');
    const effect = OPCODE_EFFECTS[Opcode[name]];
    assert.ok(effect.open === null);
    const pop = effect.pop as readonly ValueType[];
    const push = effect.push[0] as ValueType;
    const il = ilOf(pop, push, (fn) => {
      fn.line(42);
      for (let i = 0; i < pop.length; i++) fn.get(i);
      fn.emit(name).ret();
    });
    for (const operands of pairsOf(pop)) {
      assert.equal(
        outcome(() => callF(il, operands)),
        shown(run(model, operands)),
        `${name} ${operands.map(shown)}`,
      );
    }
  });
}

test('a constant divisor is folded right', () => {
  for (const name of ['i32.divs', 'i32.rems', 'i64.divs', 'i64.rems'] as const) {
    const type = name.startsWith('i32') ? ValueType.i32 : ValueType.i64;
    for (const divisor of EDGES[type]) {
      const il = ilOf([type], type, (fn) => {
        fn.line(42).get(0);
        constant(fn, type, divisor);
        fn.emit(name).ret();
      });
      for (const x of EDGES[type])
        assert.equal(
          outcome(() => callF(il, [x])),
          shown(run(MODELS[name], [x, divisor])),
          `${x} ${name} ${divisor}`,
        );
    }
  }
});

test('constants come out as they went in', () => {
  for (const type of [ValueType.i32, ValueType.i64, ValueType.f32, ValueType.f64]) {
    for (const value of EDGES[type]) {
      const il = ilOf([], type, (fn) => {
        constant(fn, type, value);
        fn.ret();
      });
      assert.equal(shown(callF(il, [])), shown(value));
    }
  }
});
