/** The back end: IL modules in, one code object each out. */
import { CompileStatistics, compileModule } from '#codegen';
import type { ModuleReport } from '#debug';
import { constructSsa, type IlModule, printModule, verifyFunction } from '#il';
import type { CodeObject } from '#link';
import { optimizeModule } from '#optimize';
import { InternalError } from '#support';
import type { LinkedLibrary } from './add-runtime.js';
import { ilSize, type ModulePart } from './module-parts.js';
import type { SessionOptions } from './options.js';
import type { PhaseClock } from './phase-clock.js';

export type NativeModule = { readonly object: CodeObject; readonly report: ModuleReport };

/**
 * @param isNear  symbols of other modules of the session
 * @param library joins the module's code object
 */
export function compileNative(
  part: ModulePart,
  isNear: (symbol: string) => boolean,
  options: SessionOptions,
  clock: PhaseClock,
  library: LinkedLibrary | null,
): NativeModule {
  const { module } = part;
  clock.measure('optimize', () => optimize(module, options));
  if (library !== null) dropFunctions(module, library.inlinable);
  const code = new CompileStatistics();
  const machine: string[] = [];
  const listings = options.listings === true;
  const optimizedIl = ilSize(module);
  const optimizedListing = listings ? printModule(module) : '';
  const compiled = clock.measure('JIT compile', () =>
    compileModule(module, {
      isNear,
      statistics: code,
      check: options.check ?? false,
      ...(listings ? { listing: (_name: string, text: string) => void machine.push(text) } : {}),
    }),
  );
  const object = library === null ? compiled : join(compiled, library.object);
  if (part.owned) for (const fn of module.functions) fn.release();
  const { name, language, sourceLines, sourceBytes, bytecodeWords, size } = part;
  return {
    object,
    report: {
      name,
      language,
      sourceLines,
      sourceBytes,
      bytecodeWords,
      il: size,
      optimizedIl,
      code,
      listings: listings
        ? { bytecode: part.bytecodeListing, il: part.ilListing, optimizedIl: optimizedListing, machine }
        : null,
    },
  };
}

/** Functions that were inlined wherever it is worth it, and whose code is elsewhere. */
function dropFunctions(module: IlModule, names: ReadonlySet<string>): void {
  const kept = module.functions.filter((fn) => !names.has(fn.name));
  for (const fn of module.functions) if (names.has(fn.name)) fn.release();
  module.functions.splice(0, module.functions.length, ...kept);
}

function join(one: CodeObject, other: CodeObject): CodeObject {
  return { functions: [...one.functions, ...other.functions], data: [...one.data, ...other.data] };
}

function optimize(module: IlModule, options: SessionOptions): void {
  if (options.optimize === false) {
    for (const fn of module.functions) constructSsa(fn);
    return;
  }
  if (options.check !== true) {
    optimizeModule(module);
    return;
  }
  optimizeModule(module, {
    after(fn, pass) {
      const [wrong] = verifyFunction(module, fn);
      if (wrong !== undefined) throw new InternalError(`optimize/${pass}`, `$${fn.name}: ${wrong.message}`);
    },
  });
}
