/**
 * Making, installing and freeing code. Installing is one store to the record's entry. Code that is taken out of use is *retired*: freed
 * once no frame on the stack is in it, which is looked at whenever enough has piled up.
 */
import { FUNCTION_RECORD, instructionWords, OPCODE_FLOW } from '#bytecode';
import { type CodeObject, type FunctionCode, LinkError, type LinkedModule } from '#link';
import { RegionError } from '#os';
import { HostError, NotSupportedError } from '#support';
import type { BaselineCode, CompileRequest, OptimizedIl } from '../contract.js';
import type { FunctionCopy } from '../interpreter/program.js';
import { compileIl, compileProgram, forgetFunction } from './compile-il.js';
import { type CompiledCode, NO_SITES } from './compiled-code.js';
import { bytecodeLine, type Core } from './core.js';
import { BLACKLIST, FunctionState } from './function-state.js';
import type { FunctionPlace, TierEvent } from './types.js';
import { type WalkStart, walkFrames } from './walk-frames.js';

/** The compilers of the two upper tiers. */
export type TierCompilers = {
  readonly baseline: (request: CompileRequest) => BaselineCode;
  readonly optimize: (request: CompileRequest) => OptimizedIl;
};

export type CodeManagerOptions = {
  /** Whether baseline code counts branches for the optimizer. */
  readonly countsBranches: boolean;
  readonly check: boolean;
  /** False: code made ahead is not optimized. */
  readonly optimizesAhead: boolean;
  /** Do not let retired code pile up. */
  readonly freeEagerly: boolean;
  /** Address of the counter of guard passes under stress; 0 for none. */
  readonly stressCounter: number;
  readonly inlinable: (symbol: string) => string;
  /** By number; where nothing is said, what the bytecode says. */
  readonly functionPlaces: readonly FunctionPlace[];
  readonly onEvent: (event: TierEvent) => void;
};

type InUse = { readonly codes: ReadonlySet<CompiledCode>; readonly copies: Set<FunctionCopy> };

/** Retired pieces that are let pile up before the stack is looked at, at least. */
const PILE = 16;

export class CodeManager {
  readonly functions: readonly FunctionState[];
  /** Speculations that failed too often, of all functions. */
  readonly refuted = new Set<string>();
  retiredBytes = 0;
  freedBytes = 0;
  private readonly core: Core;
  private readonly compilers: TierCompilers;
  private readonly options: CodeManagerOptions;
  private readonly records: DataView;
  private readonly recordsStart: number;
  private retired: CompiledCode[] = [];
  /** Versions of functions that were replaced. */
  private oldCopies: FunctionCopy[] = [];
  private patience = PILE;

  /** @param records the section that holds the function records */
  constructor(
    core: Core,
    compilers: TierCompilers,
    records: { readonly address: number; readonly size: number },
    options: CodeManagerOptions,
  ) {
    this.core = core;
    this.compilers = compilers;
    this.options = options;
    const { sourceFile, functions } = core.verified.module;
    this.functions = functions.map((fn) => {
      const place = options.functionPlaces[fn.id] ?? { name: fn.name, line: bytecodeLine(fn, 0) };
      return new FunctionState(fn, { ...place, file: sourceFile });
    });
    // SAFETY: the section belongs to a module that the engine disposes after itself.
    this.records = new DataView(core.host.view(records.address, records.size));
    this.recordsStart = records.address;
  }

  // ---- records

  private recordOffset(id: number): number {
    return this.core.recordAddresses[id] - this.recordsStart;
  }

  counterOf(id: number): number {
    return this.records.getInt32(this.recordOffset(id) + FUNCTION_RECORD.counter, true);
  }

  /** Sets a function's counter anew, adding up what was counted. */
  arm(fn: FunctionState, ticks: number): void {
    fn.ticks += Math.max(0, fn.armed - this.counterOf(fn.id));
    fn.armed = ticks;
    this.records.setInt32(this.recordOffset(fn.id) + FUNCTION_RECORD.counter, ticks, true);
  }

  /** Sees to it that a function's counter reaches 0 in so many ticks, if it would not earlier. */
  hasten(fn: FunctionState, ticks: number): void {
    if (this.counterOf(fn.id) > ticks) this.arm(fn, ticks);
  }

  setEntry(fn: FunctionState, address: number, tier: 0 | 1 | 2): void {
    fn.tier = tier;
    const at = this.recordOffset(fn.id);
    this.records.setInt32(at + FUNCTION_RECORD.tier, tier, true);
    this.records.setBigUint64(at + FUNCTION_RECORD.entry, BigInt(address), true);
  }

  entryOf(fn: FunctionState): number {
    return Number(this.records.getBigUint64(this.recordOffset(fn.id) + FUNCTION_RECORD.entry, true));
  }

  /** 0 when the function has no feedback. */
  feedbackAddress(id: number): number {
    return Number(this.records.getBigUint64(this.recordOffset(id) + FUNCTION_RECORD.feedback, true));
  }

  /** Copy of the feedback vector. */
  feedbackOf(id: number): Int32Array {
    const fn = this.functions[id];
    const words = fn.bytecode.feedbackCount + 2 * this.branchesOf(fn);
    const address = this.feedbackAddress(id);
    if (address === 0 || words === 0) return new Int32Array(words);
    // SAFETY: the interpreter took this many words for the function.
    const bytes = this.core.host.read(address, 4 * words);
    return new Int32Array(bytes.buffer, bytes.byteOffset, words);
  }

  private branchesOf(fn: FunctionState): number {
    if (fn.branches < 0) {
      const { code } = fn.bytecode;
      fn.branches = 0;
      for (let at = 0; at < code.length; at += instructionWords(code, at)) {
        if (OPCODE_FLOW[code[at]] === 'branch') fn.branches++;
      }
    }
    return fn.branches;
  }

  // ---- compiling

  /** @returns null when the compiler refuses; that is not tried again */
  baseline(fn: FunctionState): CompiledCode | null {
    fn.baseline ??= this.attempt(fn, 1, -1, () => this.compileBaseline(fn));
    return fn.baseline;
  }

  /** @param osrOffset loop head, or −1 */
  optimized(fn: FunctionState, osrOffset: number): CompiledCode | null {
    const known = osrOffset < 0 ? fn.optimized : (fn.osr.get(osrOffset) ?? null);
    if (known !== null) return known;
    if (fn.blacklist === BLACKLIST.noTier2) return null;
    const code = this.attempt(fn, 2, osrOffset, () => this.compileOptimized(fn, osrOffset));
    if (code === null) return null;
    if (osrOffset < 0) fn.optimized = code;
    else fn.osr.set(osrOffset, code);
    return code;
  }

  private attempt(fn: FunctionState, tier: 1 | 2, osrOffset: number, compile: () => CompiledCode): CompiledCode | null {
    const key = `${tier} ${osrOffset} ${tier === 2 ? fn.blacklist : 0}`;
    if (fn.refused.has(key)) return null;
    const started = performance.now();
    try {
      const code = compile();
      const milliseconds = performance.now() - started;
      const totals = fn.totals[tier];
      totals.compilations++;
      totals.milliseconds += milliseconds;
      this.core.codes.add(code);
      const { codeBytes } = code;
      const place = fn.at(osrOffset);
      this.options.onEvent({ kind: 'compile', ...place, tier, osrOffset, milliseconds, codeBytes });
      return code;
    } catch (error) {
      const reason = refusalOf(error);
      if (reason === null) throw error;
      fn.refused.add(key);
      fn.refusals.push(reason);
      this.options.onEvent({ kind: 'refused', ...fn.at(-1), tier, reason });
      return null;
    }
  }

  private request(fn: FunctionState, osrOffset: number): CompileRequest {
    return {
      verified: this.core.verified,
      functionId: fn.id,
      osrOffset,
      feedback: this.feedbackOf(fn.id),
      feedbackOf: (id) => this.feedbackOf(id),
      refuted: this.refuted,
      speculate: fn.blacklist === BLACKLIST.none,
      countsBranches: this.options.countsBranches,
      stressCounter: this.options.stressCounter,
    };
  }

  private compileBaseline(fn: FunctionState): CompiledCode {
    const { code, loopEntries } = this.compilers.baseline(this.request(fn, -1));
    const { module, start } = this.link({ functions: [{ ...code, exported: false }], data: [] }, code);
    return {
      ...this.describe(fn, code, start, module),
      tier: 1,
      osrOffset: -1,
      states: [],
      inlined: new Set(),
      copies: this.copiesOf([fn.id]),
      loopEntries: new Map([...loopEntries].map(([offset, at]) => [offset, start + at])),
      speculates: false,
    };
  }

  private compileOptimized(fn: FunctionState, osrOffset: number): CompiledCode {
    const request = this.request(fn, osrOffset);
    const { module: il, inlined } = this.compilers.optimize(request);
    const { object, states } = compileIl(il, {
      check: this.options.check,
      inlinable: this.options.inlinable,
      isNear: (symbol) => this.isNear(symbol),
    });
    const [code] = object.functions;
    const { module, start } = this.link({ functions: [{ ...code, exported: false }], data: object.data }, code);
    return {
      ...this.describe(fn, code, start, module),
      tier: 2,
      osrOffset,
      states,
      inlined,
      copies: this.copiesOf([fn.id, ...inlined]),
      loopEntries: new Map(),
      speculates: request.speculate,
    };
  }

  /**
   * Compiles the whole program, without speculation, and gives all calls that code. Errors leave it for the interpreter; what goes on
   * there may be compiled again as in any program.
   */
  compileAhead(): LinkedModule {
    const { core, options } = this;
    const { object, states } = compileProgram(core.verified, {
      check: options.check,
      optimize: options.optimizesAhead,
      inlinable: options.inlinable,
      isNear: (symbol) => this.isNear(symbol),
    });
    const linked = core.linker.link(object, 'program');
    const copies = this.copiesOf(this.functions.map(({ id }) => id));
    for (const fn of this.functions) {
      const code = object.functions[fn.id];
      const start = linked.address(code.name) ?? 0;
      const compiled: CompiledCode = {
        ...this.describe(fn, code, start, linked),
        tier: 2,
        osrOffset: -1,
        states: states[fn.id],
        inlined: new Set(),
        copies,
        loopEntries: new Map(),
        codeBytes: code.bytes.length,
        module: null,
        speculates: false,
      };
      core.codes.add(compiled);
      fn.optimized = compiled;
      this.setEntry(fn, start, 2);
    }
    return linked;
  }

  private isNear(symbol: string): boolean {
    const { linker } = this.core;
    const address = linker.lookup(symbol) ?? this.core.providedAddress(symbol);
    return address !== undefined && linker.range.contains(address);
  }

  private link(object: CodeObject, code: FunctionCode): { module: LinkedModule; start: number } {
    const module = this.core.linker.link(object);
    return { module, start: module.address(code.name) ?? 0 };
  }

  private describe(fn: FunctionState, code: FunctionCode, start: number, module: LinkedModule) {
    const { code: text, readonly: constants } = module.layout;
    return {
      functionId: fn.id,
      functionName: fn.bytecode.name,
      start,
      size: code.bytes.length,
      frameSize: code.frameSize,
      savedRegisters: code.savedRegisters ?? 0,
      sites: code.sites ?? NO_SITES,
      sourceMap: code.sourceMap,
      codeBytes: text.size + constants.size,
      module,
    };
  }

  private copiesOf(ids: Iterable<number>): ReadonlyMap<number, FunctionCopy> {
    return new Map([...ids].map((id) => [id, this.core.program.copyOf(id)]));
  }

  // ---- taking code out of use

  /** Takes a function's optimized code out of use; its calls get the next lower tier. */
  discardOptimized(fn: FunctionState, reason: string): void {
    const codes = [...fn.optimizedCode()];
    if (codes.length === 0) return;
    fn.optimized = null;
    fn.osr.clear();
    if (fn.tier === 2) this.fallBack(fn);
    for (const code of codes) this.retire(code);
    this.options.onEvent({ kind: 'discard', ...fn.at(-1), reason });
  }

  discardBaseline(fn: FunctionState): void {
    const code = fn.baseline;
    fn.baseline = null;
    if (fn.tier === 1) this.fallBack(fn);
    if (code !== null) this.retire(code);
  }

  private fallBack(fn: FunctionState): void {
    if (fn.baseline !== null) this.setEntry(fn, fn.baseline.start, 1);
    else this.setEntry(fn, this.core.program.entryStub(fn.id), 0);
  }

  private retire(code: CompiledCode): void {
    this.retired.push(code);
    this.retiredBytes += code.codeBytes;
  }

  /** A version of a function was replaced: it is freed when no frame and no code that may be left for it is there any more. */
  retireCopy(copy: FunctionCopy): void {
    this.oldCopies.push(copy);
  }

  /** @param start where to walk the stack from; null when no code is running */
  freeRetired(start: WalkStart | null, isUrgent = false): void {
    const pieces = this.retired.length + this.oldCopies.length;
    const isWorthIt = isUrgent || this.options.freeEagerly || pieces >= this.patience;
    if (pieces === 0 || !isWorthIt) return;
    const inUse = this.whatIsInUse(start);
    if (inUse === null) return;
    const { codes, copies } = inUse;
    const kept: CompiledCode[] = [];
    for (const code of this.retired) {
      if (codes.has(code)) kept.push(code);
      else this.free(code);
    }
    this.retired = kept;
    for (const code of kept) for (const copy of code.copies.values()) copies.add(copy);
    this.oldCopies = this.oldCopies.filter((copy) => {
      if (copies.has(copy)) return true;
      this.core.program.release(copy);
      this.core.forget(copy.functionId, copy.bytecode);
      if (this.functions[copy.functionId].totals[2].compilations > 0) forgetFunction(copy.bytecode);
      return false;
    });
    this.patience = Math.max(PILE, 2 * (kept.length + this.oldCopies.length));
  }

  /** Null when that cannot be known: what lies beyond an outer entry, or beyond code that is not ours, is not seen. */
  private whatIsInUse(start: WalkStart | null): InUse | null {
    const codes = new Set<CompiledCode>();
    const copies = new Set<FunctionCopy>();
    const { machine, walkContext, program } = this.core;
    if (start === null) return machine.nesting === 0 ? { codes, copies } : null;
    if (machine.nesting > 1) return null;
    const walk = walkFrames(walkContext, start);
    for (let step = walk.next(); ; step = walk.next()) {
      if (step.done === true) return step.value ? { codes, copies } : null;
      const activation = step.value;
      if (activation.code !== null) codes.add(activation.code);
      if (activation.kind === 'optimized') continue;
      const copy = program.copyAt(activation.bytecodePc);
      if (copy !== undefined) copies.add(copy);
    }
  }

  /** By function: names of those whose optimized code in use has it inlined. */
  inlinedIn(): ReadonlyMap<number, readonly string[]> {
    const found = new Map<number, Set<string>>();
    for (const fn of this.functions)
      for (const { inlined } of fn.optimizedCode())
        for (const id of inlined) found.set(id, (found.get(id) ?? new Set()).add(fn.name));
    return new Map([...found].map(([id, names]) => [id, [...names]]));
  }

  /** Functions with activations on the stack, inlined ones too; null when that cannot be known. */
  activeFunctions(start: WalkStart): ReadonlySet<number> | null {
    const inUse = this.whatIsInUse(start);
    if (inUse === null) return null;
    const active = new Set<number>();
    for (const { functionId } of inUse.copies) active.add(functionId);
    for (const { functionId, inlined } of inUse.codes) for (const id of [functionId, ...inlined]) active.add(id);
    return active;
  }

  private free(code: CompiledCode): void {
    this.core.codes.remove(code);
    code.module?.dispose();
    this.retiredBytes -= code.codeBytes;
    this.freedBytes += code.codeBytes;
    const { codeBytes } = code;
    this.options.onEvent({ kind: 'free', ...this.functions[code.functionId].at(-1), codeBytes });
  }

  get retiredCode(): readonly CompiledCode[] {
    return this.retired;
  }

  /** Whether there is optimized code, in use or still on the stack. */
  get hasOptimized(): boolean {
    return this.functions.some((fn) => fn.optimized !== null || fn.osr.size > 0) || this.retired.some(isOptimized);
  }

  /** Everything, when no code will run any more. */
  dispose(): void {
    for (const fn of this.functions) {
      this.discardOptimized(fn, 'disposed');
      this.discardBaseline(fn);
    }
    for (const code of this.retired) this.free(code);
    this.retired = [];
  }
}

const isOptimized = ({ tier }: CompiledCode): boolean => tier === 2;

/** Why a compiler could not do it, when that is no bug of ours: the function stays in its tier. */
function refusalOf(error: unknown): string | null {
  const isRefusal =
    error instanceof NotSupportedError ||
    error instanceof HostError ||
    error instanceof LinkError ||
    (error instanceof RegionError && error.code === 'exhausted');
  return isRefusal ? error.message : null;
}
