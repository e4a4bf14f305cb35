/**
 * Routines of the runtime that are worth inlining: parsed and prepared once per session, copied into each module that names them. In the
 * package it is loaded with compile-il.ts.
 */
import { type IlFunction, IlModule, parseIl } from '#il';
import { cloneFunction, type OptimizeOptions, prepareFunction } from '#optimize';
import { InternalError, SourceText } from '#support';

/** IL of a routine that is worth inlining, '' for others. One function per session. */
export type InlinableText = (symbol: string) => string;

/** A prepared routine, alone in its module. */
type Template = { readonly module: IlModule; readonly fn: IlFunction };

/** By session and symbol; null for what is not inlined. */
const KNOWN = new WeakMap<InlinableText, Map<string, Template | null>>();

/**
 * The routines that a module names, and those that they name, join it.
 * @param optionsFor a module's options, for preparing routines
 * @returns what has joined
 */
export function addInlinable(
  il: IlModule,
  textOf: InlinableText,
  optionsFor: (module: IlModule) => OptimizeOptions,
): ReadonlySet<IlFunction> {
  let known = KNOWN.get(textOf);
  if (known === undefined) {
    known = new Map();
    KNOWN.set(textOf, known);
  }
  const defined = new Set(il.functions.map(({ name }) => name));
  const added = new Set<IlFunction>();
  for (let symbol = 1; symbol < il.symbolNames.length; symbol++) {
    const name = il.symbolNames[symbol];
    if (defined.has(name)) continue;
    let template = known.get(name);
    if (template === undefined) {
      template = makeTemplate(name, textOf(name), optionsFor);
      known.set(name, template);
    }
    if (template === null) continue;
    const { module, fn } = template;
    const copy = cloneFunction(fn, (own) => il.symbol(module.symbolNames[own]));
    il.functions.push(copy);
    added.add(copy);
  }
  return added;
}

function makeTemplate(name: string, text: string, optionsFor: (module: IlModule) => OptimizeOptions): Template | null {
  if (text === '') return null;
  const { module, diagnostics } = parseIl(new SourceText(name, text), new IlModule());
  const [wrong] = diagnostics;
  if (wrong !== undefined) throw new InternalError('tiers/engine', `inlinable $${name}: ${wrong.message}`);
  const [fn] = module.functions;
  // Numbers of types would mean something else in the module that takes the copy.
  const isAlone = module.functions.length === 1 && module.data.length === 0 && module.types.length === 1;
  if (fn === undefined || !isAlone) throw new InternalError('tiers/engine', `inlinable $${name} is not one function`);
  prepareFunction(fn, module, optionsFor(module));
  return { module, fn };
}
