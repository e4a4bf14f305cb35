/**
 * What every symbol that a link unit refers to is. The chain, first match wins:
 *
 *   1. the same CodeObject          exported or not
 *   2. the CodeObjects linked together with it, and modules linked earlier in this session: exported names
 *   3. the runtime table            addresses that the session provides
 *   4. the system's C libraries     dlsym
 */

import type { Placed, UnitLayout } from './layout.js';
import { LinkError, type MissingSymbol, UnresolvedSymbolError } from './link-error.js';

/** A symbol of this unit, of an earlier module, or from outside the session. */
export type Target =
  | { readonly kind: 'unit'; readonly placed: Placed }
  | { readonly kind: 'session'; readonly address: number; readonly module: number }
  | {
      readonly kind: 'outside';
      readonly symbol: string;
      readonly address: number;
      readonly source: 'runtime' | 'library';
    };

export type SymbolSources = {
  /** Exported by modules linked earlier. */
  readonly session: (name: string) => { readonly address: number; readonly module: number } | undefined;
  readonly runtime: ReadonlyMap<string, number>;
  /** 0 when there is none. */
  readonly library: (name: string) => number;
};

/** The target of a symbol as seen from CodeObject number `object` of the unit. */
export type Resolution = (object: number, symbol: string) => Target;

/** @throws UnresolvedSymbolError naming all that is missing; LinkError 'duplicate' */
export function resolveSymbols(layout: UnitLayout, sources: SymbolSources): Resolution {
  const { locals, exported } = collectDefinitions(layout, sources);
  const outside = new Map<string, Target | undefined>();
  const missing = new Map<string, Set<string>>();

  const find = (object: number, symbol: string): Target | undefined => {
    const placed = locals[object]?.get(symbol) ?? exported.get(symbol);
    if (placed !== undefined) return { kind: 'unit', placed };
    if (!outside.has(symbol)) outside.set(symbol, findOutside(symbol, sources));
    return outside.get(symbol);
  };

  for (const { item, object } of [...layout.functions, ...layout.readonly, ...layout.data]) {
    for (const { symbol } of item.relocations) {
      if (find(object, symbol) !== undefined) continue;
      const referrers = missing.get(symbol) ?? new Set();
      missing.set(symbol, referrers.add(item.name));
    }
  }
  if (missing.size > 0) {
    throw new UnresolvedSymbolError(
      [...missing].map(([symbol, by]): MissingSymbol => ({ symbol, referrers: [...by] })),
    );
  }
  return (object, symbol) => find(object, symbol)!;
}

type Definitions = { locals: Map<string, Placed>[]; exported: Map<string, Placed> };

function collectDefinitions(layout: UnitLayout, sources: SymbolSources): Definitions {
  const locals: Map<string, Placed>[] = [];
  const exported = new Map<string, Placed>();
  for (const placed of [...layout.functions, ...layout.readonly, ...layout.data]) {
    const { name } = placed.item;
    locals[placed.object] ??= new Map();
    const names = locals[placed.object];
    if (names.has(name)) throw new LinkError('duplicate', `'${name}' is defined twice in one module`);
    names.set(name, placed);
    if (!placed.item.exported) continue;
    if (exported.has(name)) throw new LinkError('duplicate', `'${name}' is exported by two modules`);
    if (sources.session(name) !== undefined)
      throw new LinkError('duplicate', `'${name}' is exported by a module linked earlier`);
    exported.set(name, placed);
  }
  return { locals, exported };
}

function findOutside(symbol: string, sources: SymbolSources): Target | undefined {
  const earlier = sources.session(symbol);
  if (earlier !== undefined) return { kind: 'session', ...earlier };
  const runtime = sources.runtime.get(symbol);
  if (runtime !== undefined) return { kind: 'outside', symbol, address: runtime, source: 'runtime' };
  const address = sources.library(symbol);
  return address === 0 ? undefined : { kind: 'outside', symbol, address, source: 'library' };
}
