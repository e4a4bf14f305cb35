/** Brings what a program needs of the runtime library into its module, and gives the rest of it addresses. */
import { ConstKind, type IlModule, parseIl } from '#il';
import type { Machine } from '#link';
import type { Host } from '#os';
import { collectRuntime } from '#runtime';
import { InternalError, SourceText } from '#support';

/**
 * @param provided receives the addresses of C functions under the library's names, and of routines in TypeScript
 */
export function addRuntime(module: IlModule, host: Host, machine: Machine, provided: Map<string, number>): void {
  const { ilText, aliases, hostRoutines } = collectRuntime(undefinedSymbols(module));
  const source = new SourceText('runtime library', ilText);
  const { diagnostics } = parseIl(source, module);
  const bad = diagnostics[0];
  if (bad !== undefined) {
    const line = source.lineAt(bad.span.start);
    throw new InternalError('runtime library', `${bad.message} in "${source.lineText(line)}"`);
  }
  for (const [name, symbol] of aliases) provided.set(name, host.lookup(symbol));
  for (const routine of hostRoutines) provided.set(routine.name, routine.install(machine, host).address);
}

/** Names that a module's functions and data mention and that it does not define. */
function undefinedSymbols(module: IlModule): string[] {
  const mentioned = new Set<number>();
  for (const fn of module.functions) {
    for (let constant = 1; constant < fn.constCount; constant++) {
      const kind = fn.constKind[constant];
      if (kind === ConstKind.symbol || kind === ConstKind.threadSymbol) mentioned.add(fn.constLo[constant]);
    }
  }
  for (const { items } of module.data) {
    for (const item of items) if (item.kind === 'symbol') mentioned.add(item.symbol);
  }
  const defined = new Set([...module.functions, ...module.data].map(({ name }) => name));
  return [...mentioned].map((symbol) => module.symbolNames[symbol]).filter((name) => !defined.has(name));
}
