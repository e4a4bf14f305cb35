/**
 * The evaluator: runs IL slowly and obviously right, as the oracle for the optimizer and the back ends, and where executable
 * memory is refused. Bits are BigInts, every access to memory is checked.
 *
 * It takes functions in SSA form and others alike (a temporary never assigned is 0), and trusts the verifier for types.
 * Every NaN that arithmetic makes is the positive quiet one without payload; machines may differ in sign and payload.
 */

import { AbiType, type IlFunction, refIndex } from '../function.js';
import type { IlModule } from '../module.js';
import { Op } from '../ops.js';
import { fromHost, toHost } from './bits.js';
import { Exited, Trapped } from './evaluation-error.js';
import type { HostFunction, PassedArgument } from './host-function.js';
import { LIBC } from './libc.js';
import { Machine } from './machine.js';

/** An argument from outside: integers as BigInt or number, floats as number, aggregates as bytes. */
export type HostValue = bigint | number | Uint8Array;

export type EvaluateOptions = {
  /** Functions that the module may call besides libc's; they come first. */
  readonly externals?: Readonly<Record<string, HostFunction>>;
  /** Instructions and jumps before `stepLimit`; 50 million when absent. */
  readonly maxSteps?: number;
  /** Nested activations before `stackOverflow`; 100,000 when absent. */
  readonly maxFrames?: number;
  /** Bytes of live memory before `outOfMemory`; 256 MiB when absent. */
  readonly maxBytes?: number;
};

export type EvaluationResult = {
  /** Signed BigInt for w and l, number for s and d, bytes of an aggregate; null for nothing and after `exit`. */
  readonly result: HostValue | null;
  /** Standard output and standard error, decoded as UTF-8. */
  readonly output: string;
  readonly errorOutput: string;
  /** Argument of `exit`; without it the low 8 bits of an integer result, 0 otherwise. */
  readonly exitCode: number;
};

/**
 * Calls a function of a module.
 * @throws EvaluationError at any trap: division by zero, access outside objects, `hlt`, limits, mismatched calls
 */
export function evaluate(
  module: IlModule,
  functionName: string,
  args: readonly HostValue[] = [],
  options: EvaluateOptions = {},
): EvaluationResult {
  const fn = module.functions.find((candidate) => candidate.name === functionName);
  const machine = new Machine(
    module,
    { ...LIBC, ...options.externals },
    {
      steps: options.maxSteps ?? 50_000_000,
      frames: options.maxFrames ?? 100_000,
      bytes: options.maxBytes ?? 2 ** 28,
    },
  );
  const end = (result: HostValue | null, exitCode: number): EvaluationResult => ({
    result,
    output: machine.output(0),
    errorOutput: machine.output(1),
    exitCode,
  });
  if (fn === undefined) throw machine.located(new Trapped('unresolvedSymbol', `$${functionName} is defined nowhere`));
  try {
    const { bits, bytes } = machine.run(fn, passArguments(machine, fn, args));
    if (fn.returnAggregate !== 0) return end(bytes, 0);
    if (fn.returnType === AbiType.none) return end(null, 0);
    const result = toHost(fn.returnType >= AbiType.sb ? AbiType.w : fn.returnType, bits);
    return end(result, typeof result === 'bigint' ? Number(BigInt.asUintN(8, result)) : 0);
  } catch (error) {
    if (error instanceof Exited) return end(null, error.code);
    throw error;
  }
}

/** Gives each argument the class of its parameter; further ones are variadic: BigInts as l, numbers as d. */
function passArguments(machine: Machine, fn: IlFunction, args: readonly HostValue[]): PassedArgument[] {
  const parameters: number[] = [];
  for (let ins = fn.blockFirst[1]; ins !== 0; ins = fn.insNext[ins]) {
    if (fn.insOp[ins] === Op.par || fn.insOp[ins] === Op.parc) parameters.push(ins);
  }
  return args.map((value, index) => {
    const ins = parameters[index];
    if (typeof value === 'object') {
      const type = ins === undefined ? 0 : refIndex(fn.insArg0[ins]);
      const bytes = new Uint8Array(machine.module.types[type]?.size ?? value.length);
      bytes.set(value);
      return { kind: 'aggregate', type, bytes };
    }
    const variadic = typeof value === 'bigint' ? AbiType.l : AbiType.d;
    const cls = ins === undefined ? variadic : fn.insCls[ins];
    return { kind: 'value', cls, bits: fromHost(cls, value) };
  });
}
