/** The adapters of a session: each shape's are put in place when the first function or call of that shape comes along. */
import { type CodePiece, placePiece } from '#link';
import { discard, type Executable, publish, reserve } from '#os';
import { InternalError } from '#support';
import { type CallKind, callPieceName, entryPieceName, parametersOf } from './adapter-shapes.js';
import { buildCallAdapter, buildEntryAdapter } from './adapters.js';
import type { Interpreter } from './interpreter.js';
import { BLOCK_SYMBOL } from './interpreter-code.js';

export type CallPlace = {
  /** In the dispatch table. */
  readonly handler: number;
  readonly address: number;
  /** Where the callee returns to. */
  readonly returnPoint: number;
};

type Span = { readonly start: number; readonly end: number };
const ALIGNMENT = 16;
const INT3 = 0xcc;

export class AdapterTable {
  private readonly interpreter: Interpreter;
  private readonly entries = new Map<string, Span>();
  private readonly calls = new Map<string, CallPlace>();
  private readonly regions: Executable[] = [];
  private readonly spans: Span[] = [];

  constructor(interpreter: Interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Makes what is not there yet.
   * @param shapes signature shapes of functions to enter
   * @param calls  kind and shape of calls
   */
  prepare(shapes: Iterable<string>, calls: Iterable<readonly [CallKind, string]>): void {
    const newEntries = new Set([...shapes].map(parametersOf).filter((parameters) => !this.entries.has(parameters)));
    const newCalls = new Map<string, readonly [CallKind, string]>();
    for (const call of calls) {
      const name = callPieceName(...call);
      if (!this.calls.has(name)) newCalls.set(name, call);
    }
    if (newEntries.size + newCalls.size === 0) return;
    const { pieces } = this.interpreter.code;
    const entryCode = [...newEntries].map((parameters) => {
      return { parameters, code: pieces.get(entryPieceName(parameters)) ?? buildEntryAdapter(parameters) };
    });
    const callCode = [...newCalls].map(([key, [kind, shape]]) => {
      return { key, code: pieces.get(key) ?? buildCallAdapter(kind, shape) };
    });
    let size = 0;
    const place = ({ bytes }: CodePiece): number => {
      const at = Math.ceil(size / ALIGNMENT) * ALIGNMENT;
      size = at + bytes.length;
      return at;
    };
    const entryPlaces = entryCode.map(({ code }) => place(code));
    const callPlaces = callCode.map(({ code }) => place(code));
    const region = reserve(this.interpreter.range, size, 'fasterbasic adapters');
    const start = region.plannedAddress;
    const image = new Uint8Array(size).fill(INT3);
    const target = (symbol: string) => this.target(symbol);
    entryCode.forEach(({ code, parameters }, i) => {
      placePiece(image, code, entryPlaces[i], start + entryPlaces[i], target);
      const address = start + entryPlaces[i];
      this.entries.set(parameters, { start: address, end: address + code.bytes.length });
    });
    callCode.forEach(({ key, code }, i) => {
      placePiece(image, code, callPlaces[i], start + callPlaces[i], target);
      const address = start + callPlaces[i];
      this.calls.set(key, {
        handler: this.interpreter.addHandler(address),
        address,
        returnPoint: address + code.offsets[0],
      });
    });
    region.write(0, image);
    this.regions.push(publish(region));
    this.spans.push({ start, end: start + size });
  }

  private target(symbol: string): number {
    if (symbol === BLOCK_SYMBOL) return this.interpreter.block;
    if (symbol === 'enter' || symbol === 'growStack') return this.interpreter.stub(symbol);
    throw new InternalError('tiers/interpreter', `an adapter refers to ${symbol}`);
  }

  entry(shape: string): number {
    const span = this.entries.get(parametersOf(shape));
    if (span === undefined) throw new InternalError('tiers/interpreter', `no entry adapter for ${shape}`);
    return span.start;
  }

  call(kind: CallKind, shape: string): CallPlace {
    const place = this.calls.get(callPieceName(kind, shape));
    if (place === undefined) throw new InternalError('tiers/interpreter', `no adapter for ${kind} ${shape}`);
    return place;
  }

  contains(pc: number): boolean {
    return this.spans.some(({ start, end }) => pc >= start && pc < end);
  }

  /** Offset of an address in the entry adapter that it is in; −1 when it is in none. */
  offsetInEntry(pc: number): number {
    for (const { start, end } of this.entries.values()) if (pc >= start && pc < end) return pc - start;
    return -1;
  }

  dispose(): void {
    for (const region of this.regions.splice(0)) discard(region);
    this.entries.clear();
    this.calls.clear();
    this.spans.length = 0;
  }
}
