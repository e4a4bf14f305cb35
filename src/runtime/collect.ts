/**
 * What a program needs of the library: starting from the routines that it names, every chunk reached through the symbols
 * that chunks mention. What is neither a chunk nor a host routine is a C function and left to the linker.
 */
import { CHAR_TABLE, RUNTIME_FUNCTIONS, STATE_SYMBOL } from '#bytecode';
import { type IlModule, parseIl } from '#il';
import type { CodeObject } from '#link';
import { InternalError, SourceText } from '#support';
import { ALIASES } from './aliases.js';
import { HOST_ROUTINES, type HostRoutine } from './host-function.js';
import type { RuntimeImage } from './image.js';
import { librarySource } from './library.js';
import { expandAddresses, referencesOf } from './source.js';

export type RuntimeParts = {
  /** IL text of all chunks reached, in the order in which they were. */
  readonly ilText: string;
  /** Routines that are C functions: our name to C's. The linker's runtime table maps the first to the second's address. */
  readonly aliases: ReadonlyMap<string, string>;
  /** TypeScript routines reached: the session gives each an address under its name. */
  readonly hostRoutines: readonly HostRoutine[];
  /** C functions that the chunks call. */
  readonly externals: readonly string[];
};

/** Reached from every program: the session touches them. */
const ALWAYS: readonly string[] = [STATE_SYMBOL, CHAR_TABLE, 'fb_start', 'fb_end', 'fb_flush'];
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

export type RuntimeImageParts = RuntimeParts & {
  /** Object code of all routines reached. */
  readonly object: CodeObject;
  /** Functions that `ilText` defines: there to be inlined, since `object` has their code. */
  readonly inlinable: ReadonlySet<string>;
};

/**
 * The same from an image, where routines are compiled already.
 * @param hot those of the needed routines whose calls are worth inlining
 */
export function collectFromImage(
  image: RuntimeImage,
  needed: Iterable<string>,
  hot: Iterable<string>,
): RuntimeImageParts {
  const texts: string[] = [];
  const inlinable = new Set<string>();
  const outside = new Outside();
  const reached: string[] = [];
  const seen = new Set<string>([...ALWAYS, ...needed]);
  for (const name of hot) {
    const text = image.inlinableText(name);
    if (text === '') continue;
    texts.push(text);
    inlinable.add(name);
    for (const reference of referencesOf(name, text)) seen.add(reference);
  }
  for (const name of seen) {
    if (!image.has(name)) outside.add(name);
    else {
      reached.push(name);
      for (const reference of image.references(name)) seen.add(reference);
    }
  }
  return { ilText: texts.join('\n'), ...outside, object: image.select(reached), inlinable };
}

/** What the library takes from elsewhere. */
class Outside {
  readonly aliases = new Map<string, string>();
  readonly hostRoutines: HostRoutine[] = [];
  readonly externals: string[] = [];

  add(name: string): void {
    const host = HOST_ROUTINES.find((routine) => routine.name === name);
    if (host !== undefined) this.hostRoutines.push(host);
    else if (isAlias(name)) this.aliases.set(name, ALIASES[name] ?? name);
    else if (name.startsWith('fb_')) throw new InternalError('runtime/collect', `no routine named ${name}`);
    else this.externals.push(name);
  }
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

const isAlias = (name: string): name is keyof typeof ALIASES => Object.hasOwn(ALIASES, name);

function chunkText(name: string, text: string): string {
  const plain = expandAddresses(text).trimStart();
  return EXPORTED.has(name) ? `export ${plain}` : plain;
}
