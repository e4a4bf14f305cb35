/**
 * Tier 2's front half: one function of a module into IL with frame states, from bytecode and what the lower tiers saw. The IL goes through
 * the same optimizer and back end as code compiled ahead.
 */
import { functionSymbol } from '#bytecode';
import { IlModule } from '#il';
import { NotSupportedError } from '#support';
import type { CompileRequest, OptimizedIl } from '../contract.js';
import { CompilationUnit } from './compilation-unit.js';
import { functionToIl } from './function-to-il.js';
import { ModuleContext } from './module-context.js';
import { Speculation } from './speculation.js';
import { dataHeldInFrame, unaliasedData } from './unaliased-data.js';

/** Words of bytecode beyond which a function stays in the lower tiers: compiling it would hold the program up for seconds. */
const WORD_LIMIT = 60_000;

export type OptimizeOptions = {
  /** For tests that make guards fail although their conditions hold. */
  readonly guardsFailAtRandom?: boolean;
};

/** @throws NotSupportedError when the function is too large */
export function optimizeFunctionIl(request: CompileRequest, options: OptimizeOptions = {}): OptimizedIl {
  const { verified, functionId, osrOffset, stressCounter } = request;
  const { module: bytecode } = verified;
  const fn = bytecode.functions[functionId];
  if (fn.code.length > WORD_LIMIT)
    throw new NotSupportedError(`${fn.name} is too long to be optimized: ${fn.code.length} words of bytecode`);
  const il = new IlModule();
  const context = new ModuleContext(verified, il, { replaceable: true, exits: true });
  const speculation = new Speculation(request, options.guardsFailAtRandom ?? stressCounter !== 0);
  const symbol = osrOffset < 0 ? functionSymbol(bytecode, functionId) : osrSymbol(fn.name);
  const unit = new CompilationUnit(context, symbol, speculation);
  il.functions.push(functionToIl(unit, fn, osrOffset));
  const held = osrOffset < 0 ? new Set<number>() : dataHeldInFrame(bytecode, fn);
  const unaliased = unaliasedData(verified);
  for (const id of context.usedData()) {
    const data = context.dataSymbol(id);
    if (unaliased.has(il.symbolNames[data]) && !held.has(id)) il.unaliased.add(data);
  }
  unit.inlined.delete(functionId);
  return { module: il, inlined: unit.inlined };
}

/** Symbol of a function's entry in the middle. */
export const osrSymbol = (name: string): string => `osr.${name}`;
