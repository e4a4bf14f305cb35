/**
 * What opcodes of the dynamic type mean for INTEGERs (bigints here) and DOUBLEs (numbers): the operations with a short way, which random
 * code may use without a runtime library behind it.
 */
import assert from 'node:assert/strict';
import { ANY_OPERATIONS, type AnyOperation, type OpcodeName } from '#bytecode';
import { ANY_MODEL, type Dynamic, double, int } from '../runtime/any-model.js';
import { type Model, type Operand, ZERO_DIVISION } from './models.js';

const toDynamic = (x: Operand): Dynamic => (typeof x === 'bigint' ? int(Number(x)) : double(x));

const modelOf =
  (operation: AnyOperation) =>
  (x: Operand, y: Operand = 0n): Operand | typeof ZERO_DIVISION => {
    const result = ANY_MODEL[operation](toDynamic(x), toDynamic(y));
    if (typeof result === 'number') return BigInt(result);
    if ('error' in result) return result.error === 11 ? ZERO_DIVISION : assert.fail(`error ${result.error}`);
    return result.type === 'string' || result.type === 'list' ? assert.fail(result.type) : result.value;
  };

export const opcodeOf = (operation: AnyOperation): OpcodeName => `any.${operation.replace('_', '.')}` as OpcodeName;

export const DYNAMIC_MODELS: Readonly<Record<string, Model>> = {
  'any.from.i32': (x: Operand) => x,
  'any.from.f64': (x: Operand) => x,
  ...Object.fromEntries(
    (Object.keys(ANY_OPERATIONS) as AnyOperation[]).map((operation) => [opcodeOf(operation), modelOf(operation)]),
  ),
};

/** Operations of two operands by what both are; `fb_pow` and `fb_mod` would be calls. */
export const DYNAMIC_BINARY: Readonly<Record<'i32' | 'f64', readonly AnyOperation[]>> = {
  i32: [
    'add',
    'sub',
    'mul',
    'div',
    'idiv',
    'mod',
    'and',
    'or',
    'xor',
    'eqv',
    'imp',
    'eq',
    'ne',
    'lt',
    'le',
    'gt',
    'ge',
  ],
  f64: ['add', 'sub', 'mul', 'div', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'],
};
/** Operations of one operand that have a short way for both. */
export const DYNAMIC_UNARY: readonly AnyOperation[] = ['neg', 'truth', 'type', 'to_i32', 'to_i64', 'to_f32', 'to_f64'];
