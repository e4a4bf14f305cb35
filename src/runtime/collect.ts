/**
 * What a program needs of the library: starting from the routines that it names, every chunk reached through the symbols
 * that chunks mention. What is neither a chunk nor a host routine is a C function and left to the linker.
 */
import { RUNTIME_FUNCTIONS } from '#bytecode';
import { type IlModule, parseIl } from '#il';
import { InternalError, SourceText } from '#support';
import { librarySource } from './library.js';
import { ALWAYS, Outside, type RuntimeParts } from './outside.js';
import { expandAddresses, referencesOf } from './source.js';

const EXPORTED = new Set<string>([...ALWAYS, 'fb_empty', 'fb_str_from_utf8', ...Object.keys(RUNTIME_FUNCTIONS)]);

/** @param needed names of routines (rows, or library symbols such as `fb_state`); C functions among them are passed on */
export function collectRuntime(needed: Iterable<string>): RuntimeParts {
  const texts: string[] = [];
  const outside = new Outside();
  const seen = new Set<string>([...ALWAYS, ...needed]);
  for (const name of seen) {
    const text = librarySource(name);
    if (text === undefined) outside.add(name);
    else {
      texts.push(chunkText(name, text));
      for (const reference of referencesOf(name, text)) seen.add(reference);
    }
  }
  return { ilText: texts.join('\n'), ...outside };
}

/** The same as a parsed module. */
export function runtimeModule(needed: Iterable<string>): RuntimeParts & { readonly module: IlModule } {
  const parts = collectRuntime(needed);
  const source = new SourceText('runtime library', parts.ilText);
  const { module, diagnostics } = parseIl(source);
  const bad = diagnostics[0];
  if (bad !== undefined) {
    const line = source.lineAt(bad.span.start);
    throw new InternalError('runtime/collect', `${bad.message} in "${source.lineText(line)}" (line ${line})`);
  }
  return { ...parts, module };
}

function chunkText(name: string, text: string): string {
  const plain = expandAddresses(text).trimStart();
  return EXPORTED.has(name) ? `export ${plain}` : plain;
}
