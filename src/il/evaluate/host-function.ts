/** Functions outside the module that evaluated code may call: libc's, and those the caller of `evaluate` brings along. */
import { Cls } from '../value-class.js';
import { numberOf } from './bits.js';
import { Trapped } from './evaluation-error.js';
import type { Heap } from './heap.js';

/** An argument of a call: the bits of a value at a class (sub-word AbiTypes included), or the bytes of an aggregate. */
export type PassedArgument =
  | { readonly kind: 'value'; readonly cls: number; readonly bits: bigint }
  | { readonly kind: 'aggregate'; readonly type: number; readonly bytes: Uint8Array };

/** What a host function may do to the machine that calls it. */
export type HostMachine = {
  readonly heap: Heap;
  /** Appends to standard output (1) or standard error (2). */
  readonly print: (descriptor: number, bytes: Uint8Array) => void;
  /** Calls a function of the module by address, to its end; returns the bits of its result. */
  readonly invoke: (address: bigint, args: readonly PassedArgument[]) => bigint;
};

/** One call of a host function; arguments are numbered from 0. */
export class HostCall {
  readonly machine: HostMachine;
  readonly args: readonly PassedArgument[];
  readonly name: string;

  constructor(name: string, machine: HostMachine, args: readonly PassedArgument[]) {
    this.name = name;
    this.machine = machine;
    this.args = args;
  }

  /** Bits of an argument, which must be of an integer class. */
  bits(index: number): bigint {
    const arg = this.value(index);
    if (arg.cls === Cls.s || arg.cls === Cls.d) this.mismatch(`argument ${index + 1} is floating`);
    return arg.bits;
  }

  /** A C `int`. */
  int(index: number): number {
    return Number(BigInt.asIntN(32, this.bits(index)));
  }

  /** A pointer or a count. */
  long(index: number): bigint {
    return BigInt.asUintN(64, this.bits(index));
  }

  /** A size in bytes, as a number. */
  size(index: number): number {
    return Number(this.long(index));
  }

  double(index: number): number {
    const arg = this.value(index);
    if (arg.cls !== Cls.d) this.mismatch(`argument ${index + 1} is no double`);
    return numberOf(Cls.d, arg.bits);
  }

  single(index: number): number {
    const arg = this.value(index);
    if (arg.cls !== Cls.s) this.mismatch(`argument ${index + 1} is no single`);
    return numberOf(Cls.s, arg.bits);
  }

  cString(index: number): Uint8Array {
    return this.machine.heap.cString(this.long(index));
  }

  private value(index: number): Extract<PassedArgument, { kind: 'value' }> {
    const arg = this.args[index];
    if (arg === undefined) this.mismatch(`argument ${index + 1} is missing`);
    if (arg.kind !== 'value') this.mismatch(`argument ${index + 1} is an aggregate`);
    return arg;
  }

  private mismatch(what: string): never {
    throw new Trapped('callMismatch', `call of ${this.name}: ${what}`);
  }
}

/** A number becomes a float or an integer, as the call's result class wants. */
// biome-ignore lint/suspicious/noConfusingVoidType: a function of no result is written without return
export type HostFunction = (call: HostCall) => bigint | number | void;
