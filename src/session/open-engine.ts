/**
 * A program into the hands of the tiers: interpreter and library are linked into the session, and the engine gets them.
 *
 * Of the library only what interpreter and program name is linked, with what that needs in turn; the rest when compiled code or a
 * replaced function asks for it. All of it is exported, so that parts that come later find those that are there.
 */
import {
  type BytecodeFunction,
  IMMEDIATE_PLACES,
  instructionWords,
  OPCODE_IMMEDIATES,
  RUNTIME_NAMES,
  type VerifiedModule,
} from '#bytecode';
import type { CodeObject, LinkedModule, Linker, Machine } from '#link';
import type { Host } from '#os';
import { collectFromImage, type RuntimeImage, referencesOf } from '#runtime';
import {
  ENGINE_IMPORTS,
  Engine,
  type EngineInterface,
  type EngineOptions,
  type FunctionPlace,
  interpreterImports,
  interpreterObject,
  loadInterpreter,
} from '#tiers';
import { defaultInterpreter, defaultRuntimeImage } from './images.js';
import type { SessionOptions } from './options.js';

export type EngineParts = {
  readonly host: Host;
  readonly linker: Linker;
  readonly machine: Machine;
  readonly provided: Map<string, number>;
};

export type OpenEngine = {
  readonly engine: EngineInterface;
  /** Links what a function needs of the library and is not linked yet. */
  readonly provideFor: (fn: BytecodeFunction) => void;
};

/** @param functionPlaces what the program calls its functions, by number */
export function openEngine(
  parts: EngineParts,
  verified: VerifiedModule,
  options: SessionOptions,
  functionPlaces: readonly FunctionPlace[],
): OpenEngine {
  const code = options.interpreter ?? defaultInterpreter();
  const library = new Library(parts, options.runtimeImage ?? defaultRuntimeImage());
  const needed = new Set([...interpreterImports(code), ...ENGINE_IMPORTS]);
  for (const fn of verified.module.functions) addRoutines(fn, needed);
  const linked = library.link(needed, [interpreterObject(code)]);
  const interpreter = loadInterpreter(parts.host, parts.linker.range, code, linked);
  const inlinable = (symbol: string): string => library.inlinable(symbol);
  const engine = new Engine(
    verified,
    { ...parts, interpreter, inlinable },
    { ...engineOptions(options), functionPlaces },
  );
  return {
    engine,
    provideFor(fn) {
      const names = new Set<string>();
      addRoutines(fn, names);
      library.linkMissing(names);
    },
  };
}

/** Runtime routines that the code of a function names. */
function addRoutines({ code }: BytecodeFunction, names: Set<string>): void {
  for (let at = 0; at < code.length; at += instructionWords(code, at)) {
    const kinds = OPCODE_IMMEDIATES[code[at]];
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] === 'runtime') names.add(RUNTIME_NAMES[code[at + IMMEDIATE_PLACES[code[at]][i]]]);
    }
  }
}

class Library {
  private readonly parts: EngineParts;
  private readonly image: RuntimeImage;
  private readonly linked = new Set<string>();

  constructor(parts: EngineParts, image: RuntimeImage) {
    this.parts = parts;
    this.image = image;
  }

  /** Links routines that are not there yet, together with other code. */
  link(needed: Iterable<string>, others: readonly CodeObject[]): LinkedModule {
    const { host, machine, linker, provided } = this.parts;
    const { object, aliases, hostRoutines } = collectFromImage(this.image, needed, []);
    for (const [name, symbol] of aliases) provided.set(name, host.lookup(symbol));
    for (const routine of hostRoutines) {
      if (!provided.has(routine.name)) provided.set(routine.name, routine.install(machine, host).address);
    }
    return linker.link([...others, this.onlyNew(object)], 'runtime library');
  }

  /** IL of a routine that is worth inlining, its references linked; empty for others. */
  inlinable(symbol: string): string {
    const text = this.image.inlinableText(symbol);
    if (text !== '') this.linkMissing(referencesOf(symbol, text));
    return text;
  }

  /** Links those of the symbols that are not there yet. */
  linkMissing(symbols: Iterable<string>): void {
    const isMissing = (name: string): boolean =>
      this.image.has(name) ? !this.linked.has(name) : !this.parts.provided.has(name) && name.startsWith('fb_');
    const missing = [...symbols].filter(isMissing);
    if (missing.length > 0) this.link(missing, []);
  }

  private onlyNew({ functions, data }: CodeObject): CodeObject {
    const take = <T extends { readonly name: string; readonly exported: boolean }>(list: readonly T[]): T[] => {
      const fresh = list.filter(({ name }) => !this.linked.has(name)).map((each) => ({ ...each, exported: true }));
      for (const { name } of fresh) this.linked.add(name);
      return fresh;
    };
    return { functions: take(functions), data: take(data) };
  }
}

function engineOptions(options: SessionOptions): EngineOptions {
  const {
    tier,
    threshold,
    optimizeThreshold,
    deoptStress,
    guardFailures,
    recompilations,
    check,
    optimize,
    freeEagerly,
    onTierEvent,
  } = options;
  return {
    ...(tier === undefined ? {} : { tier }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(optimizeThreshold === undefined ? {} : { optimizeThreshold }),
    ...(deoptStress === undefined ? {} : { deoptStress }),
    ...(guardFailures === undefined ? {} : { guardFailures }),
    ...(recompilations === undefined ? {} : { recompilations }),
    ...(check === undefined ? {} : { check }),
    ...(optimize === undefined ? {} : { optimize }),
    ...(freeEagerly === undefined ? {} : { freeEagerly }),
    ...(onTierEvent === undefined ? {} : { onEvent: onTierEvent }),
  };
}
