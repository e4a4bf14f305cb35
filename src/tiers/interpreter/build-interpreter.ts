/** Makes the interpreter in memory: handlers through optimizer and back end, stubs, all in one blob. */
import { compileModule } from '#codegen';
import { buildMachinePieces, type CodeObject, type CodePiece, LabeledCode, type Relocation } from '#link';
import { optimizeModule } from '#optimize';
import { currentHost } from '#os';
import { InternalError } from '#support';
import { emitI, X64 } from '#target/x64';
import { buildCommonPieces } from './adapters.js';
import { buildHandlers, handlerName } from './build-handlers.js';
import { fusionTree } from './fuse.js';
import { fusedForms } from './fused-forms.js';
import { STUB_PREFIX } from './handler-builder.js';
import { FIRST_FUSED, type FusedForm, type InterpreterCode, STUB_NAMES, type StubName } from './interpreter-code.js';
import { buildStubs } from './stubs.js';

export type InterpreterOptions = {
  /** False leaves the counting out, for measuring what it costs. */
  readonly counters?: boolean;
  /** Fused forms in place of the usual ones: for measuring, and to do without. */
  readonly fused?: readonly FusedForm[];
  /** Receives the listing of each handler. */
  readonly listing?: (name: string, text: string) => void;
};

/**
 * Passes that make no sense without loops and calls between functions, and value numbering: it would keep addresses alive that
 * cost nothing in an operand.
 */
const WITHOUT = [
  ...['loop-tail-calls', 'hoist-invariants', 'inline-calls', 'inline-self-calls'],
  ...['number-values', 'number-values-again', 'promote-slots'],
];
const ALIGNMENT = 16;

export type BuiltInterpreter = InterpreterCode & { readonly pieces: ReadonlyMap<string, CodePiece> };

/** Handlers as code, before they have places: to be laid out in several ways when placement is to be told from code. */
export type CompiledHandlers = {
  readonly object: CodeObject;
  readonly fused: readonly FusedForm[];
  readonly counters: boolean;
};

/** Offset in the blob of a handler by its name, a multiple of 16, at or behind `from`. */
export type Placement = (name: string, from: number) => number;
const CLOSE: Placement = (_, from) => Math.ceil(from / ALIGNMENT) * ALIGNMENT;

export function buildInterpreter(options: InterpreterOptions = {}): BuiltInterpreter {
  return layOutInterpreter(compileHandlers(options));
}

export function compileHandlers(options: InterpreterOptions = {}): CompiledHandlers {
  const { counters = true, fused = fusedForms(), listing } = options;
  const module = buildHandlers(fused, { counters });
  optimizeModule(module, { without: WITHOUT });
  const object = compileModule(module, { isNear: () => true, ...(listing === undefined ? {} : { listing }) });
  for (const fn of module.functions) fn.release();
  return { object, fused, counters };
}

class Blob {
  private readonly parts: { readonly bytes: Uint8Array; readonly at: number }[] = [];
  readonly relocations: Relocation[] = [];
  size = 0;

  add(bytes: Uint8Array, alignment: number, relocations: readonly Relocation[]): number {
    return this.addAt(Math.ceil(this.size / alignment) * alignment, bytes, relocations);
  }

  addAt(at: number, bytes: Uint8Array, relocations: readonly Relocation[]): number {
    this.parts.push({ bytes, at });
    this.size = at + bytes.length;
    for (const each of relocations) this.relocations.push({ ...each, offset: at + each.offset });
    return at;
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.size).fill(INT3);
    for (const { bytes, at } of this.parts) all.set(bytes, at);
    return all;
  }
}
const INT3 = 0xcc;

export function layOutInterpreter(compiled: CompiledHandlers, placement = CLOSE): BuiltInterpreter {
  const { object, fused, counters } = compiled;
  const blob = new Blob();
  const places = new Map<string, number>();
  for (const { name, bytes, relocations } of object.functions)
    places.set(name, blob.addAt(placement(name, blob.size), bytes, relocations));
  const handlersEnd = blob.size;
  const { code, offsets } = buildStubs({ counters });
  const stubsAt = blob.add(code.bytes, 64, code.relocations);
  const stubs = Object.fromEntries(STUB_NAMES.map((name) => [name, stubsAt + offsets[name]])) as Record<
    StubName,
    number
  >;
  for (const name of STUB_NAMES) places.set(`${STUB_PREFIX}${name}`, stubs[name]);
  // Constants lie amid the code, which only they are read from.
  for (const { name, bytes, alignment, relocations } of object.data)
    places.set(name, blob.add(bytes, Math.max(alignment, ALIGNMENT), relocations));
  addThunks(blob, places);
  const bytes = blob.bytes();
  const outside = settle(bytes, blob.relocations, places);
  const handlers = Int32Array.from(
    { length: FIRST_FUSED + fused.length },
    (_, number) => places.get(handlerName(number)) ?? stubs.noHandler,
  );
  return {
    bytes,
    relocations: outside,
    handlers,
    handlersEnd,
    stubs,
    firstFused: FIRST_FUSED,
    fused,
    tree: fusionTree(fused),
    pieces: buildPieces(),
    counters,
  };
}

/** In the image's order. */
function buildPieces(): Map<string, CodePiece> {
  const { system, architecture, signals } = currentHost();
  return new Map([...buildMachinePieces(signals.layout, `${system}-${architecture}`), ...buildCommonPieces()]);
}

/** Calls of one outside routine go through one jump: they are rare, and linking costs time for every relocation. */
function addThunks(blob: Blob, places: Map<string, number>): void {
  const outside = new Set<string>();
  for (const { kind, symbol } of blob.relocations) if (kind === 'call32' && !places.has(symbol)) outside.add(symbol);
  for (const symbol of outside) {
    const asm = new LabeledCode();
    asm.relocate(emitI(asm.code, X64.jmpRel32, 0), 'call32', symbol);
    const { bytes, relocations } = asm.finish();
    places.set(
      `${THUNK}${symbol}`,
      blob.add(
        bytes,
        1,
        relocations.map((each) => ({ ...each, symbol: `${THUNK_TARGET}${symbol}` })),
      ),
    );
  }
}
const THUNK = 'thunk.';
const THUNK_TARGET = 'target.';

/** Fills in what refers to the blob itself; the rest is left. */
function settle(
  bytes: Uint8Array,
  relocations: readonly Relocation[],
  places: ReadonlyMap<string, number>,
): Relocation[] {
  const view = new DataView(bytes.buffer);
  const outside: Relocation[] = [];
  for (const relocation of relocations) {
    const { kind, offset, symbol, addend } = relocation;
    const place = places.get(symbol) ?? (kind === 'call32' ? places.get(`${THUNK}${symbol}`) : undefined);
    if (kind === 'abs64') throw new InternalError('tiers/interpreter', `an absolute address of ${symbol}`);
    if (symbol.startsWith(THUNK_TARGET)) outside.push({ ...relocation, symbol: symbol.slice(THUNK_TARGET.length) });
    else if (place === undefined) outside.push(relocation);
    else view.setInt32(offset, place + addend - offset - 4, true);
  }
  return outside;
}
