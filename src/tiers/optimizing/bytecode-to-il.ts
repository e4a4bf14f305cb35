/**
 * Verified bytecode into an IL module: everything compiled ahead. Every function becomes one IL function, the entry
 * function the exported `$main`; data, string literals and function records become IL data. Runtime routines, the
 * program's state and whatever else is not defined in the module stay symbols for the linker.
 */
import { functionSymbol, type VerifiedModule } from '#bytecode';
import { IlModule } from '#il';
import { CompilationUnit } from './compilation-unit.js';
import { dataToIl } from './data-to-il.js';
import { findUnaliased } from './find-unaliased.js';
import { functionToIl } from './function-to-il.js';
import { ModuleContext } from './module-context.js';

export type AheadOptions = {
  /**
   * The code runs beside an interpreter into which errors can leave it: TRY regions get frame states, and divisions by zero trap. Without
   * it every error ends the program.
   */
  readonly exits?: boolean;
};

export function bytecodeToIl(verified: VerifiedModule, { exits = false }: AheadOptions = {}): IlModule {
  const { module } = verified;
  const il = new IlModule();
  const context = new ModuleContext(verified, il, { replaceable: false, exits });
  for (const fn of module.functions)
    il.functions.push(functionToIl(new CompilationUnit(context, functionSymbol(module, fn.id)), fn));
  dataToIl(module, il);
  findUnaliased(il, ownData(context));
  return il;
}

/** Symbols of the data that the module itself defines. */
function ownData(context: ModuleContext): number[] {
  return context.bytecode.data.flatMap(({ external }, id) => (external === '' ? [context.dataSymbol(id)] : []));
}
