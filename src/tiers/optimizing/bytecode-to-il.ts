/**
 * Verified bytecode into an IL module: the road of the optimizing tier. Every function becomes one IL function, the entry
 * function the exported `$main`; data, string literals and function records become IL data. Runtime routines, the
 * program's state and whatever else is not defined in the module stay symbols for the linker.
 */
import type { VerifiedModule } from '#bytecode';
import { IlModule } from '#il';
import { dataToIl } from './data-to-il.js';
import { findUnaliased } from './find-unaliased.js';
import { functionToIl } from './function-to-il.js';
import { ModuleContext } from './module-context.js';

export function bytecodeToIl({ module, facts }: VerifiedModule): IlModule {
  const il = new IlModule();
  const context = new ModuleContext(module, il);
  for (const fn of module.functions) il.functions.push(functionToIl(context, fn, facts[fn.id]));
  dataToIl(module, il);
  const own = module.data.flatMap(({ external }, id) => (external === '' ? [context.dataSymbols[id]] : []));
  findUnaliased(il, own);
  return il;
}
