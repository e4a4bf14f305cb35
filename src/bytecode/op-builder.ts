/**
 * The abstract builder against which the meaning of every opcode is written, once (design §5).
 *
 * Three things implement it: the optimizer (values are SSA references), the interpreter generator (values are
 * references inside a handler) and the baseline compiler (values are operand numbers). A value is a small integer in all
 * of them. An opcode's meaning gets the popped values, deepest first, and returns the pushed one; immediates are asked for
 * by position and come back as values, so that a handler may load them from the bytecode where the optimizer has
 * constants.
 *
 * Control flow inside a meaning is bracketed: `when(c)`, …, `end()`, or with a result `when(c)`, …, `otherwise(x)`, …,
 * `end(y)`. The bracketed part is assumed to be rare unless `likely` is said. Brackets nest.
 */
import type { Cls } from '#il';
import type { AnyOperation } from './any-operations.js';
import type { RuntimeName } from './runtime-functions.js';

/** A value of the builder at hand. 0 is "none". */
export type Value = number;
export const NO_VALUE: Value = 0;

/** BASIC error numbers that opcodes raise by themselves (reference §21.2). */
export const BasicError = { divisionByZero: 11, subscript: 9, returnWithoutGosub: 3, typeMismatch: 13 } as const;

export interface OpBuilder {
  // ---- values

  /** One IL operation with a result: arithmetic, comparison, conversion, load. `op` and `cls` as in #il. */
  ins(op: number, cls: Cls, x: Value, y?: Value, z?: Value): Value;
  /** One of the IL's stores. */
  store(op: number, value: Value, address: Value): undefined;
  /** Integer constant, exact in 53 bits, of class w or l by use. */
  int(value: number): Value;
  int64(value: bigint): Value;
  single(value: number): Value;
  double(value: number): Value;
  /** Immediate `k` of the instruction as a value: a number, or the address of the thing named. */
  imm(k: number): Value;
  /** Address of a byte of the program's state block (`STATE` in layout.ts). */
  state(offsetBytes: number): Value;
  /** True when `divisor` is known to be neither 0 nor −1, so that a division cannot go wrong. */
  isSafeDivisor(divisor: Value): boolean;
  /**
   * True when a reference is known to be null or a string literal, or a dynamic value to be a number that is not boxed, so that
   * nothing has to be counted.
   */
  isUncounted(reference: Value): boolean;

  /**
   * Signed quotient (`Op.div`) or remainder (`Op.rem`) whose divisor is not −1. Divisor 0 raises error 11: through the processor's
   * trap where there is one.
   */
  divide(op: number, cls: Cls, x: Value, y: Value): Value;

  // ---- the dynamic type

  /** Address of the feedback word named by immediate `k`; NO_VALUE when this builder records nothing. */
  feedback(k: number): Value;
  /**
   * An operation on dynamic operands (borrowed; y is NO_VALUE for one operand) with its feedback word in immediate `k`; the result is owned.
   * Its generic code is `expandAnyOperation`; a builder that knows what was seen may do better (`ANY_OPERATIONS`).
   */
  anyOperation(operation: AnyOperation, x: Value, y: Value, k: number): Value;

  // ---- memory of the size given by immediate 0

  copyMemory(to: Value, from: Value): undefined;
  zeroMemory(address: Value): undefined;

  // ---- locals of the activation, named by immediate `k`

  getLocal(k: number): Value;
  setLocal(k: number, value: Value): void;

  // ---- control flow inside a meaning

  when(condition: Value, likely?: 'likely'): void;
  otherwise(value?: Value): void;
  end(value?: Value): Value;

  // ---- errors; the line is that of the instruction

  /** Raises BASIC error `error` when `condition` ≠ 0. */
  trapIf(condition: Value, error: number): void;
  /** The array at `descriptor` is subscripted out of its bounds when `condition` ≠ 0; without subscripts: plain error 9. */
  boundsTrapIf(condition: Value, descriptor: Value, indices: readonly Value[]): void;
  /** Raises error `code`; the instruction ends its block. */
  raise(code: Value): undefined;

  // ---- calls

  /** Calls a routine of the runtime table from inside a meaning. */
  runtime(name: RuntimeName, args: readonly Value[]): Value;
  /** `call f`: pops the arguments of function immediate 0, pushes its result. */
  callFunction(): undefined;
  /** `call.indirect s`: pops the address, then the arguments. */
  callIndirect(): undefined;
  /** `call.rt r`: the same for a row of the runtime table; stores the line first when the row raises. */
  callRuntime(): undefined;
  /** `array.at n`: rank and subscripts are variable. Pops the subscripts and the descriptor, pushes the address. */
  arrayAt(): undefined;

  // ---- jumps; targets are label immediates

  jump(k: number): undefined;
  branchIf(condition: Value, k: number): undefined;
  branchUnless(condition: Value, k: number): undefined;
  /** `switch`: to the label numbered by `index`, or to the default label when out of range. */
  switchOn(index: Value): undefined;
  ret(value: Value): undefined;
  unreachable(): undefined;
  /** A loop head: where counters tick and compiled code can be entered. */
  loopHead(): undefined;
}
