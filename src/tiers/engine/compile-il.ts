/**
 * From the optimizing tier's IL to code. In the package this module and all below it are loaded at the first compilation
 * (scripts/bundle.mjs), so it exports functions only and nothing else of the engine names optimizer or code generator.
 */
import { functionSymbol, type VerifiedModule } from '#bytecode';
import { compileFunction, compileModule } from '#codegen';
import { type FrameState, type IlModule, parseIl, verifyFunction } from '#il';
import type { CodeObject } from '#link';
import { optimizeModule } from '#optimize';
import { InternalError, SourceText } from '#support';
import { bytecodeToIl } from '../optimizing/bytecode-to-il.js';
import { unaliasedData } from '../optimizing/unaliased-data.js';

export type CompileIlOptions = {
  /** Verify after each pass and prove the register allocation right. */
  readonly check: boolean;
  readonly inlinable: (symbol: string) => string;
  readonly isNear: (symbol: string) => boolean;
};

/** Code of the module's first function. The module's columns are given back. */
export function compileIl(
  il: IlModule,
  options: CompileIlOptions,
): { readonly object: CodeObject; readonly states: readonly FrameState[] } {
  const [main] = il.functions;
  addInlinable(il, options.inlinable);
  optimize(il, options.check);
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
  const own = new Set(verified.module.functions.map(({ id }) => functionSymbol(verified.module, id)));
  addInlinable(il, options.inlinable);
  optimize(il, options.check);
  // What was there to be inlined has its code elsewhere.
  for (let at = il.functions.length - 1; at >= 0; at--) {
    if (!own.has(il.functions[at].name)) for (const each of il.functions.splice(at, 1)) each.release();
  }
  const states = il.functions.map(({ frameStates }) => frameStates);
  const { functions, data } = compileModule(il, { isNear: options.isNear, check: options.check });
  for (const each of il.functions) each.release();
  return { object: { functions: functions.map((each) => ({ ...each, exported: false })), data }, states };
}

/** Whether code that was compiled for one version of a program relies on data being out of reach of pointers that in the other is not. */
export function reachesMoreData(before: VerifiedModule, after: VerifiedModule): boolean {
  const still = unaliasedData(after);
  for (const name of unaliasedData(before)) if (!still.has(name)) return true;
  return false;
}

function optimize(il: IlModule, check: boolean): void {
  if (!check) {
    optimizeModule(il);
    return;
  }
  optimizeModule(il, {
    after(fn, pass) {
      const [wrong] = verifyFunction(il, fn);
      if (wrong !== undefined) throw new InternalError(`optimize/${pass}`, `$${fn.name}: ${wrong.message}`);
    },
  });
}

/** Runtime routines that are worth inlining join the module, those that they call too. */
function addInlinable(il: IlModule, inlinable: (symbol: string) => string): void {
  const defined = new Set(il.functions.map(({ name }) => name));
  for (let symbol = 1; symbol < il.symbolNames.length; symbol++) {
    const name = il.symbolNames[symbol];
    if (defined.has(name)) continue;
    defined.add(name);
    const text = inlinable(name);
    if (text === '') continue;
    const [wrong] = parseIl(new SourceText(name, text), il).diagnostics;
    if (wrong !== undefined) throw new InternalError('tiers/engine', `inlinable $${name}: ${wrong.message}`);
  }
}
