/** Helpers: a function of bytecode, through verifier, SSA builder and IL verifier, into the evaluator. */
import assert from 'node:assert/strict';
import {
  type BytecodeModule,
  type FunctionBuilder,
  ModuleBuilder,
  STATE,
  STATE_SIZE,
  STATE_SYMBOL,
  type Value,
  ValueType,
  verifyModule,
} from '#bytecode';
import {
  AbiType,
  addData,
  Cls,
  dataZero,
  evaluate,
  type HostFunction,
  type HostValue,
  IlBuilder,
  type IlModule,
  Op,
  type PassedArgument,
  verifyModule as verifyIl,
} from '#il';
import { bytecodeToIl } from '#tiers';

/** A BASIC error that reached the runtime. */
export class BasicFailure extends Error {
  readonly code: number;
  readonly line: number;
  /** Routine that was told, and its arguments. */
  readonly routine: string;
  readonly args: readonly number[];
  constructor(routine: string, args: readonly number[], line: number) {
    super(`${routine}(${args.join(', ')}) at line ${line}`);
    this.routine = routine;
    this.args = args;
    this.code = args[0];
    this.line = line;
  }
}

/** How a run of `f` ended: what it returned, or what it raised. */
export type Outcome = HostValue | null | BasicFailure;
/** A call of an outside routine that a run made, and what came back. */
export type RoutineCall = {
  readonly name: string;
  readonly args: readonly PassedArgument[];
  readonly result: bigint | number | undefined;
};
/** Told of every run of `f`; test/tiers/baseline does the same over again in machine code. */
export type Observer = (
  module: BytecodeModule,
  args: readonly HostValue[],
  calls: readonly RoutineCall[],
  outcome: Outcome,
) => void;
export const observers: Observer[] = [];
const bytecodeOf = new WeakMap<IlModule, BytecodeModule>();

/** Bytecode into verified IL. */
export function toIl(module: BytecodeModule): IlModule {
  const il = bytecodeToIl(verifyModule(module));
  bytecodeOf.set(il, module);
  assert.deepEqual(
    verifyIl(il).map((diagnostic) => diagnostic.message),
    [],
  );
  return il;
}

/** A module with an entry that does nothing, and a function `f` with the given body. */
export function moduleOf(
  params: readonly ValueType[],
  result: ValueType | null,
  body: (fn: FunctionBuilder, module: ModuleBuilder) => void,
): BytecodeModule {
  const module = new ModuleBuilder('');
  const main = module.declareFunction({ name: 'main', params: [], result: ValueType.i32 });
  main.i32(0).ret();
  const fn = module.declareFunction({
    name: 'f',
    params: params.map((type, i) => ({ name: `p${i}`, type })),
    result,
  });
  body(fn, module);
  return module.finish(main.id);
}

export function ilOf(
  params: readonly ValueType[],
  result: ValueType | null,
  body: (fn: FunctionBuilder, module: ModuleBuilder) => void,
): IlModule {
  return withRuntime(toIl(moduleOf(params, result, body)));
}

/** Error routines that report what they are told together with the line in the program's state. */
export function withRuntime(il: IlModule): IlModule {
  addData(il, STATE_SYMBOL, [dataZero(STATE_SIZE)]);
  reporter(il, 'fb_error', [Cls.w]);
  reporter(il, 'fb_array_error1', [Cls.l, Cls.w]);
  reporter(il, 'fb_array_error2', [Cls.l, Cls.w, Cls.w]);
  reporter(il, 'fb_array_error', [Cls.l, Cls.w, Cls.l]);
  return il;
}

function reporter(il: IlModule, name: string, params: readonly number[]): void {
  const b = new IlBuilder(il);
  b.startFunction(name);
  const args: Value[] = params.map((cls) => b.param(cls));
  const line = b.ins(Op.loadsw, Cls.w, b.symbol(STATE_SYMBOL, STATE.line));
  // The subscripts of a rank-n failure are in memory.
  const last = args[args.length - 1];
  if (name === 'fb_array_error')
    for (const at of [0, 4, 8]) args.push(b.ins(Op.loadsw, Cls.w, b.add(Cls.l, last, b.int(at))));
  const passed = args.filter((_, i) => params[i] !== Cls.l);
  b.call(
    `report_${name}`,
    null,
    [...passed, line].map((ref) => ({ abi: AbiType.w, ref })),
  );
  b.ret();
  b.finishFunction();
}

const report =
  (routine: string): HostFunction =>
  (call) => {
    const values = call.args.map((_, i) => call.int(i));
    throw new BasicFailure(routine, values.slice(0, -1), values[values.length - 1]);
  };

export function callF(
  il: IlModule,
  args: readonly HostValue[],
  externals: Readonly<Record<string, HostFunction>> = {},
): HostValue | null {
  const reports = ['fb_error', 'fb_array_error1', 'fb_array_error2', 'fb_array_error'].map(
    (name) => [`report_${name}`, report(name)] as const,
  );
  const calls: RoutineCall[] = [];
  const observe = (outcome: Outcome): void => {
    const module = bytecodeOf.get(il);
    if (module !== undefined) for (const observer of observers) observer(module, args, calls, outcome);
  };
  const noted =
    (fn: HostFunction): HostFunction =>
    (call) => {
      const result = fn(call) ?? undefined;
      calls.push({ name: call.name, args: call.args, result });
      return result;
    };
  const others = Object.entries(externals).map(([name, fn]) => [name, noted(fn)] as const);
  let result: HostValue | null;
  try {
    ({ result } = evaluate(il, 'f.f', args, {
      externals: { ...Object.fromEntries(reports), ...Object.fromEntries(others) },
    }));
  } catch (error) {
    if (error instanceof BasicFailure) observe(error);
    throw error;
  }
  observe(result);
  return result;
}
