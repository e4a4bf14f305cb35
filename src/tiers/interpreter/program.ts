/**
 * A program in the interpreter: copies of its functions' code, their records filled in, their entry stubs.
 *
 * It is taken in two steps, since data names functions and code names data: `symbols` gives functions addresses from the start,
 * `finish` needs to know where everything else is.
 *
 * Each function has two stubs, both valid for the life of the program: the *entry stub* enters the interpreter, and is what
 * `record.entry` holds at first; the *pointer stub* jumps to `record.entry`, and is what the function's address means to the program.
 */
import {
  type BytecodeFunction,
  type BytecodeModule,
  dataSymbol,
  FRAME_TOP,
  FUNCTION_RECORD,
  FUNCTION_RECORD_SIZE,
  functionSymbol,
  instructionWords,
  literalSymbol,
  OPCODE_FLOW,
  Opcode,
  RUNTIME_NAMES,
  RUNTIME_SIGNATURES,
  recordSymbol,
  type VerifiedModule,
} from '#bytecode';
import { addressIn, placePiece } from '#link';
import { alignUp, type Data, discard, type Executable, publish, reserve, reserveData, Writable } from '#os';
import { InternalError } from '#support';
import type { InterpreterImage } from '../contract.js';
import { type CallKind, FUNCTION_STUBS, STUB_SIZE, shapeOf } from './adapter-shapes.js';
import { buildFunctionStubs } from './adapters.js';
import type { Interpreter } from './interpreter.js';
import { rewriteCode } from './rewrite-code.js';

/** Address of a symbol: data, literals, records (`dataSymbol` and so on of #bytecode), runtime routines. @throws when there is none */
export type SymbolLookup = (symbol: string) => number;

const STUBS_PER_FUNCTION = 2;
const WORD = 4;

/** One version of a function's code in the interpreter. */
export type FunctionCopy = {
  readonly functionId: number;
  readonly bytecode: BytecodeFunction;
  /** Address of the copy of word 0. */
  readonly address: number;
  /** Address of its feedback words; 0 when it has none. */
  readonly feedback: number;
  readonly feedbackWords: number;
};

/** Memory of versions that were taken in together; given back with the last of them. */
type VersionMemory = { readonly region: Data; users: number };

/** What a function's frame looks like (docs/tiers.md). */
export type FrameShape = {
  /** rbp − frame in a frame made at entry. */
  readonly frameBytes: number;
  readonly objectBytes: number;
  /** Offset of each frame object from the base of the frame objects. */
  readonly objectOffsets: readonly number[];
};

export function frameShape(fn: BytecodeFunction, maxStack: number): FrameShape {
  let size = 0;
  const objectOffsets = fn.frameObjects.map(({ sizeBytes, alignment }) => {
    const at = alignUp(size, alignment);
    size = at + sizeBytes;
    return at;
  });
  const objectBytes = alignUp(size, 16);
  return {
    frameBytes: alignUp(FRAME_TOP + objectBytes + 8 * (maxStack + fn.locals.length), 16),
    objectBytes,
    objectOffsets,
  };
}

export class InterpretedProgram implements InterpreterImage {
  /** The program with the newest version of each function. */
  private verified: VerifiedModule;
  /** Addresses of functions by symbol, for linking the program's data. */
  readonly symbols: ReadonlyMap<string, number>;
  private readonly interpreter: Interpreter;
  private stubs: Writable | Executable;
  private readonly stubsAddress: number;
  private readonly copies: FunctionCopy[] = [];
  private readonly regions: Data[] = [];
  private readonly memory = new Map<FunctionCopy, VersionMemory>();
  /** Copies by rising address, current and old. */
  private readonly placed: FunctionCopy[] = [];
  private routineCells = 0;

  constructor(interpreter: Interpreter, verified: VerifiedModule) {
    this.interpreter = interpreter;
    this.verified = verified;
    const { module } = verified;
    const size = Math.max(1, module.functions.length) * STUBS_PER_FUNCTION * STUB_SIZE;
    const stubs = reserve(interpreter.range, size, 'fasterbasic entries');
    this.stubs = stubs;
    this.stubsAddress = stubs.plannedAddress;
    this.symbols = new Map(module.functions.map(({ id }) => [functionSymbol(module, id), this.pointerStub(id)]));
  }

  /**
   * Copies the code, fills the records and makes the stubs executable.
   * @param threshold what `record.counter` starts with
   */
  finish(lookup: SymbolLookup, options: { readonly threshold: number }): void {
    const { interpreter, verified } = this;
    const { module } = verified;
    if (!(this.stubs instanceof Writable)) throw new InternalError('tiers/interpreter', 'a program is finished twice');
    this.placeRoutines(lookup);
    this.prepareAdapters(module, module.functions);
    const piece = interpreter.code.pieces.get(FUNCTION_STUBS) ?? buildFunctionStubs();
    const stubs = new Uint8Array(this.stubs.size);
    for (const fn of module.functions) {
      const record = lookup(recordSymbol(module, fn.id));
      const adapter = interpreter.adapters.entry(shapeOf(fn.signature));
      const addresses = { record, recordEntry: record + FUNCTION_RECORD.entry, adapter };
      const at = this.entryStub(fn.id) - this.stubsAddress;
      placePiece(stubs, piece, at, this.stubsAddress + at, addressIn(addresses));
    }
    this.stubs.write(0, stubs);
    this.stubs = publish(this.stubs);
    this.install(verified, this.copyFunctions(verified, module.functions, lookup), lookup, options.threshold);
  }

  /**
   * Puts new code in place of a function's; activations of the old code go on in it, so it stays until `release`. The signature
   * must be the same.
   * @param verified module with the new version under the same number; whatever else it names is found by `lookup`
   */
  replace(
    verified: VerifiedModule,
    functionId: number,
    lookup: SymbolLookup,
    options: { readonly threshold: number },
  ): FunctionCopy {
    const fn = verified.module.functions[functionId];
    const old = this.copies[functionId];
    if (old === undefined || shapeOf(old.bytecode.signature) !== shapeOf(fn.signature))
      throw new InternalError('tiers/interpreter', `$${fn.name} is replaced by a function of another shape`);
    this.prepareAdapters(verified.module, [fn]);
    const copies = this.copyFunctions(verified, [fn], lookup);
    this.verified = verified;
    this.install(verified, copies, lookup, options.threshold);
    return copies[0];
  }

  /** Gives back code and feedback of a version that was replaced, and that nothing names any more: no frame, no compiled code. */
  release(copy: FunctionCopy): void {
    const memory = this.memory.get(copy);
    if (memory === undefined || this.copies[copy.functionId] === copy)
      throw new InternalError('tiers/interpreter', `$${copy.bytecode.name} is released while it is in use`);
    this.memory.delete(copy);
    this.placed.splice(this.placed.indexOf(copy), 1);
    if (--memory.users === 0) discard(memory.region);
  }

  // ---- what the engine asks

  get table(): number {
    return this.interpreter.table;
  }

  get base(): number {
    return this.interpreter.base;
  }

  get exitPoint(): number {
    return this.interpreter.stub('exit');
  }

  get resumePoint(): number {
    return this.interpreter.stub('resume');
  }

  get osrCall(): number {
    return this.interpreter.stub('osrCall');
  }

  get osrReturn(): number {
    return this.interpreter.stub('osrReturn');
  }

  /** Of the current version of the function; see `returnPointOf` for others. */
  returnPoint(functionId: number, offset: number): number {
    return this.returnPointOf(this.verified.module, this.copies[functionId].bytecode, offset);
  }

  /** Where a callee returns to when it was called by the call instruction at this offset. */
  returnPointOf(module: BytecodeModule, fn: BytecodeFunction, offset: number): number {
    const [kind, shape] = callOf(module, fn.code, offset);
    return this.interpreter.adapters.call(kind, shape).returnPoint;
  }

  codeAddress(functionId: number): number {
    return this.copies[functionId].address;
  }

  /** The current version. */
  copyOf(functionId: number): FunctionCopy {
    return this.copies[functionId];
  }

  /** The version, current or old, that a pc of an interpreter frame is in; undefined when it is in none. */
  copyAt(pc: number): FunctionCopy | undefined {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.placed[middle].address <= pc) low = middle + 1;
      else high = middle;
    }
    const copy = this.placed[low - 1];
    return copy !== undefined && pc < copy.address + WORD * copy.bytecode.code.length ? copy : undefined;
  }

  entryStub(functionId: number): number {
    return this.stubsAddress + STUBS_PER_FUNCTION * STUB_SIZE * functionId;
  }

  /** The function's address as the program sees it: jumps to whatever `record.entry` holds. */
  pointerStub(functionId: number): number {
    return this.entryStub(functionId) + STUB_SIZE;
  }

  kindOf(pc: number): 'handler' | 'adapter' | 'none' {
    const kind = this.interpreter.kindOf(pc);
    if (kind !== 'none') return kind;
    return this.interpreter.adapters.contains(pc) ? 'adapter' : 'none';
  }

  /** @see Interpreter.entryState */
  entryState(pc: number): 'pushing' | 'building' | 'none' {
    return this.interpreter.entryState(pc);
  }

  frameShape(functionId: number): FrameShape {
    return frameShape(this.verified.module.functions[functionId], this.verified.facts[functionId].maxStack);
  }

  /** Gives everything back. The caller sees to it that nothing of the program is running or will be called. */
  dispose(): void {
    for (const region of this.regions.splice(0)) discard(region);
    for (const { region } of new Set(this.memory.values())) discard(region);
    this.memory.clear();
    if (this.stubs.live) discard(this.stubs);
    this.copies.length = 0;
    this.placed.length = 0;
  }

  // ---- taking code in

  private prepareAdapters(module: BytecodeModule, functions: readonly BytecodeFunction[]): void {
    const calls = new Map<string, readonly [CallKind, string]>();
    for (const { code } of functions) {
      for (let at = 0; at < code.length; at += instructionWords(code, at)) {
        if (!isCall(code[at])) continue;
        const call = callOf(module, code, at);
        calls.set(call.join(' '), call);
      }
    }
    this.interpreter.adapters.prepare(
      functions.map(({ signature }) => shapeOf(signature)),
      calls.values(),
    );
  }

  private placeRoutines(lookup: SymbolLookup): void {
    const used = new Set<number>();
    for (const { code } of this.verified.module.functions)
      for (let at = 0; at < code.length; at += instructionWords(code, at))
        if (code[at] === Opcode['call.rt']) used.add(code[at + 1]);
    const cells = new BigUint64Array(RUNTIME_NAMES.length);
    for (const number of used) cells[number] = BigInt(lookup(RUNTIME_NAMES[number]));
    const region = this.newData(cells.byteLength, 'fasterbasic routines');
    region.write(0, new Uint8Array(cells.buffer));
    this.routineCells = region.address;
  }

  /** Routines that only a later version calls. */
  private cellOf(number: number, lookup: SymbolLookup): number {
    const cell = this.routineCells + 8 * number;
    // SAFETY: within the region that placeRoutines took.
    this.interpreter.host.write(cell, new Uint8Array(BigUint64Array.of(BigInt(lookup(RUNTIME_NAMES[number]))).buffer));
    return cell;
  }

  private newData(size: number, label: string): Data {
    const region = reserveData(this.interpreter.range, Math.max(size, 1), label);
    this.regions.push(region);
    return region;
  }

  private copyFunctions(
    verified: VerifiedModule,
    functions: readonly BytecodeFunction[],
    lookup: SymbolLookup,
  ): FunctionCopy[] {
    const { module, facts } = verified;
    const words = functions.reduce((sum, { code }) => sum + alignUp(code.length, 4), 0);
    const feedbackSizes = functions.map((fn) => this.feedbackSize(fn));
    const total = feedbackSizes.reduce((sum, size) => sum + size, words);
    const region = reserveData(this.interpreter.range, Math.max(WORD * total, 1), 'fasterbasic bytecode');
    const memory: VersionMemory = { region, users: functions.length };
    const image = new Int32Array(words);
    const cells = new Map<number, number>();
    const isFirst = this.placed.length === 0;
    const data = remembered((id) => lookup(dataSymbol(module, id)));
    const literal = remembered((id) => (module.literals[id] === '' ? 0 : lookup(literalSymbol(id))));
    const record = remembered((id) => lookup(recordSymbol(module, id)));
    let at = 0;
    let feedbackAt = words;
    const copies = functions.map((fn, i): FunctionCopy => {
      const { objectOffsets } = frameShape(fn, facts[fn.id].maxStack);
      const copy = rewriteCode(
        fn,
        this.base,
        {
          data,
          literal,
          function: (id) => this.pointerStub(id),
          record,
          routine: (number) => {
            if (isFirst) return this.routineCells + 8 * number;
            const cell = cells.get(number) ?? this.cellOf(number, lookup);
            cells.set(number, cell);
            return cell;
          },
          callHandler: (offset) => this.interpreter.adapters.call(...callOf(module, fn.code, offset)).handler,
          frameObject: (id) => objectOffsets[id],
        },
        this.interpreter.fuser,
      );
      image.set(copy, at);
      const address = region.address + WORD * at;
      at += alignUp(fn.code.length, 4);
      const feedbackWords = feedbackSizes[i];
      const feedback = feedbackWords === 0 ? 0 : region.address + WORD * feedbackAt;
      feedbackAt += feedbackWords;
      return { functionId: fn.id, bytecode: fn, address, feedback, feedbackWords };
    });
    region.write(0, new Uint8Array(image.buffer));
    for (const copy of copies) this.memory.set(copy, memory);
    this.placed.push(...copies);
    this.placed.sort((a, b) => a.address - b.address);
    return copies;
  }

  private fillRecord(
    { bytecode, address, feedback }: FunctionCopy,
    shape: FrameShape,
    record: number,
    threshold: number,
  ): void {
    const { host } = this.interpreter;
    // SAFETY: the record is data of a live module and has FUNCTION_RECORD_SIZE bytes.
    const bytes = host.read(record, FUNCTION_RECORD_SIZE);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const pointer = (offset: number, value: number) => view.setBigUint64(offset, BigInt(value), true);
    pointer(FUNCTION_RECORD.entry, this.entryStub(bytecode.id));
    pointer(FUNCTION_RECORD.bytecode, address);
    pointer(FUNCTION_RECORD.feedback, feedback);
    view.setInt32(FUNCTION_RECORD.counter, threshold, true);
    view.setInt32(FUNCTION_RECORD.tier, 0, true);
    view.setInt32(FUNCTION_RECORD.id, bytecode.id, true);
    view.setInt32(FUNCTION_RECORD.frameBytes, shape.frameBytes, true);
    view.setInt32(FUNCTION_RECORD.localCount, bytecode.locals.length, true);
    view.setInt32(FUNCTION_RECORD.objectBytes, shape.objectBytes, true);
    view.setInt32(FUNCTION_RECORD.codeWords, bytecode.code.length, true);
    host.write(record, bytes);
  }

  private install(
    verified: VerifiedModule,
    copies: readonly FunctionCopy[],
    lookup: SymbolLookup,
    threshold: number,
  ): void {
    for (const copy of copies) {
      const { functionId, bytecode } = copy;
      this.copies[functionId] = copy;
      const shape = frameShape(bytecode, verified.facts[functionId].maxStack);
      this.fillRecord(copy, shape, lookup(recordSymbol(verified.module, functionId)), threshold);
    }
  }

  /**
   * Words of a version's feedback. Interpreted activations of older versions note in the newest one's, found through the record, so
   * it has room for theirs.
   */
  private feedbackSize(fn: BytecodeFunction): number {
    let words = feedbackWords(fn);
    for (const copy of this.placed) if (copy.functionId === fn.id) words = Math.max(words, copy.feedbackWords);
    return words;
  }
}

/** Feedback words, then two per conditional branch. */
function feedbackWords({ code, feedbackCount }: BytecodeFunction): number {
  let words = feedbackCount;
  for (let at = 0; at < code.length; at += instructionWords(code, at))
    if (OPCODE_FLOW[code[at]] === 'branch') words += 2;
  return words;
}

function remembered(find: (id: number) => number): (id: number) => number {
  const known: number[] = [];
  return (id) => (known[id] ??= find(id));
}

const isCall = (opcode: number): boolean =>
  opcode === Opcode.call || opcode === Opcode['call.indirect'] || opcode === Opcode['call.rt'];

/** Kind and shape of the call at an offset. */
function callOf(module: BytecodeModule, code: Int32Array, offset: number): [CallKind, string] {
  const immediate = code[offset + 1];
  switch (code[offset]) {
    case Opcode.call:
      return ['call', shapeOf(module.functions[immediate].signature)];
    case Opcode['call.indirect']:
      return ['call.indirect', shapeOf(module.signatures[immediate])];
    case Opcode['call.rt']:
      return ['call.rt', shapeOf(RUNTIME_SIGNATURES[immediate])];
    default:
      throw new InternalError('tiers/interpreter', `there is no call at ${offset}`);
  }
}
