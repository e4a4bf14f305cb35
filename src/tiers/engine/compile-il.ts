/**
 * From the optimizing tier's IL to code. In the package this module and all below it are loaded at the first compilation
 * (scripts/bundle.mjs), so it exports functions only and nothing else of the engine names optimizer or code generator.
 */
import type { BytecodeFunction, VerifiedModule } from '#bytecode';
import { compileFunction, compileModule } from '#codegen';
import { constructSsa, type FrameState, type IlFunction, type IlModule, verifyFunction } from '#il';
import type { CodeObject } from '#link';
import { type OptimizeOptions, optimizeModule } from '#optimize';
import { InternalError } from '#support';
import { bytecodeToIl } from '../optimizing/bytecode-to-il.js';
import { forgetLiveness } from '../optimizing/module-context.js';
import { forgetEscapes, forgetUnaliased, unaliasedData } from '../optimizing/unaliased-data.js';
import { addInlinable, type InlinableText } from './inlinable-routines.js';

export type CompileIlOptions = {
  /** Verify after each pass and prove the register allocation right. */
  readonly check: boolean;
  /** False: only what code generation needs, which is SSA form; nothing is inlined. True when left out. */
  readonly optimize?: boolean;
  readonly inlinable: InlinableText;
  readonly isNear: (symbol: string) => boolean;
};

/** Code of the module's first function. The module's columns are given back. */
export function compileIl(
  il: IlModule,
  options: CompileIlOptions,
): { readonly object: CodeObject; readonly states: readonly FrameState[] } {
  const [main] = il.functions;
  optimize(il, options);
  const states = main.frameStates;
  const object = compileFunction(il, main, { isNear: options.isNear, check: options.check });
  for (const each of il.functions) each.release();
  return { object, states };
}

/** Code of all functions of a program, for an engine that has its data, and the frame states of each by number. */
export function compileProgram(
  verified: VerifiedModule,
  options: CompileIlOptions,
): { readonly object: CodeObject; readonly states: readonly (readonly FrameState[])[] } {
  const il = bytecodeToIl(verified, { exits: true });
  il.data.length = 0;
  const inlinable = optimize(il, options);
  // What was there to be inlined has its code elsewhere.
  for (let at = il.functions.length - 1; at >= 0; at--) {
    if (inlinable.has(il.functions[at])) for (const each of il.functions.splice(at, 1)) each.release();
  }
  const states = il.functions.map(({ frameStates }) => frameStates);
  const { functions, data } = compileModule(il, { isNear: options.isNear, check: options.check });
  for (const each of il.functions) each.release();
  return { object: { functions: functions.map((each) => ({ ...each, exported: false })), data }, states };
}

/** Whether code that was compiled for one version of a program relies on data being out of reach of pointers that in the other is not. */
export function reachesMoreData(before: VerifiedModule, after: VerifiedModule): boolean {
  const still = unaliasedData(after);
  const were = [...unaliasedData(before)];
  forgetUnaliased(before);
  return were.some((name) => !still.has(name));
}

/** What was found out about a version of a function is no longer needed. It is found out again where it is. */
export function forgetFunction(fn: BytecodeFunction): void {
  forgetEscapes(fn);
  forgetLiveness(fn);
}

/**
 * Optimizes a module's functions, if that is wanted, with the routines of the runtime that they name.
 * @returns those routines, which have joined the module and get no code
 */
function optimize(il: IlModule, options: CompileIlOptions): ReadonlySet<IlFunction> {
  const { check, inlinable: textOf } = options;
  if (options.optimize === false) {
    for (const fn of il.functions) constructSsa(fn);
    return new Set();
  }
  const optionsFor = check ? checking : () => ({});
  const inlinable = addInlinable(il, textOf, optionsFor);
  optimizeModule(il, { ...optionsFor(il), inlinable });
  return inlinable;
}

const checking = (module: IlModule): OptimizeOptions => ({
  after(fn, pass) {
    const [wrong] = verifyFunction(module, fn);
    if (wrong !== undefined) throw new InternalError(`optimize/${pass}`, `$${fn.name}: ${wrong.message}`);
  },
});
