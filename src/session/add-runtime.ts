/** Brings what a program needs of the runtime library into its module, and gives the rest of it addresses. */
import { ConstKind, type IlModule, parseIl } from '#il';
import type { CodeObject, Machine } from '#link';
import type { Host } from '#os';
import { collectFromImage, collectRuntime, type RuntimeImage, type RuntimeParts } from '#runtime';
import { InternalError, SourceText } from '#support';
import { hotCallees } from './hot-calls.js';

/** What a program has of the library in compiled form. */
export type LinkedLibrary = {
  readonly object: CodeObject;
  /** Functions of the module that are only there to be inlined; `object` has them. */
  readonly inlinable: ReadonlySet<string>;
};

/**
 * @param provided receives the addresses of C functions under the library's names, and of routines in TypeScript
 * @param image    null: the library comes as IL, to be compiled with the module
 */
export function addRuntime(
  module: IlModule,
  host: Host,
  machine: Machine,
  provided: Map<string, number>,
  image: RuntimeImage | null,
): LinkedLibrary | null {
  const needed = undefinedSymbols(module);
  const linked = image === null ? null : collectFromImage(image, needed, hotCallees(module));
  const parts: RuntimeParts = linked ?? collectRuntime(needed);
  parseLibrary(parts.ilText, module);
  for (const [name, symbol] of parts.aliases) provided.set(name, host.lookup(symbol));
  for (const routine of parts.hostRoutines) provided.set(routine.name, routine.install(machine, host).address);
  return linked;
}

function parseLibrary(text: string, module: IlModule): void {
  if (text === '') return;
  const source = new SourceText('runtime library', text);
  const { diagnostics } = parseIl(source, module);
  const bad = diagnostics[0];
  if (bad === undefined) return;
  const line = source.lineAt(bad.span.start);
  throw new InternalError('runtime library', `${bad.message} in "${source.lineText(line)}"`);
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
