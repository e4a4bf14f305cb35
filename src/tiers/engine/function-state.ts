/** What the engine knows of one function: its code in each tier, and how it has fared. */
import type { BytecodeFunction } from '#bytecode';
import type { CompiledCode } from './compiled-code.js';
import { bytecodeLine } from './core.js';
import type { DeoptMetric, FunctionMetrics, FunctionPlace, GivenUpGuess, Tier } from './types.js';

export const BLACKLIST = { none: 0, noSpeculation: 1, noTier2: 2 } as const;
export const BLACKLIST_NAMES = ['', 'no speculation', 'no tier 2'] as const;
export type Blacklist = (typeof BLACKLIST)[keyof typeof BLACKLIST];

class CodeTotals {
  compilations = 0;
  milliseconds = 0;
}

export class FunctionState {
  readonly id: number;
  /** What the program calls it, and where it is declared. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  bytecode: BytecodeFunction;
  /** Conditional branches of the bytecode; −1 while nobody has counted them. */
  branches = -1;
  /** Of what calls get now. */
  tier: Tier = 0;
  baseline: CompiledCode | null = null;
  optimized: CompiledCode | null = null;
  /** Code entered at loop heads, by offset. */
  readonly osr = new Map<number, CompiledCode>();
  /** Compilations that were refused, by tier and loop head; they are not tried again. */
  readonly refused = new Set<string>();
  readonly refusals: string[] = [];
  /** Counted so far, and what the counter was last set to. */
  ticks = 0;
  armed = 0;
  /** What `ticks` come to when optimized code is due; 0 while there is no baseline code. Errors and guards do not put it off. */
  optimizeAt = 0;
  /** Loop heads at which baseline code was entered: what their loops do has been seen. */
  readonly seenLoops = new Set<number>();
  osrEntries = 0;
  /** In a session of tier 2 alone: it was interpreted for a while, so that there is something to guess from. */
  isWarm = false;
  /** Times that its optimized code was replaced because of a guard. */
  recompilations = 0;
  blacklist: Blacklist = BLACKLIST.none;
  readonly totals = { 1: new CodeTotals(), 2: new CodeTotals() };
  readonly deopts = new Map<string, DeoptMetric & { count: number }>();

  constructor(bytecode: BytecodeFunction, { name, line, file }: FunctionPlace & { readonly file: string }) {
    this.id = bytecode.id;
    this.name = name;
    this.file = file;
    this.line = line;
    this.bytecode = bytecode;
  }

  /** A new version: what was found out about the old one says nothing about it. */
  startAnew(bytecode: BytecodeFunction): void {
    this.bytecode = bytecode;
    this.branches = -1;
    this.refused.clear();
    this.optimizeAt = 0;
    this.seenLoops.clear();
    this.blacklist = BLACKLIST.none;
    this.recompilations = 0;
    this.isWarm = false;
  }

  *liveCode(): Iterable<CompiledCode> {
    if (this.baseline !== null) yield this.baseline;
    yield* this.optimizedCode();
  }

  *optimizedCode(): Iterable<CompiledCode> {
    if (this.optimized !== null) yield this.optimized;
    yield* this.osr.values();
  }

  /** Where events of it are: its name, and the source line of an offset, of the declaration when that is −1. */
  at(offset: number): { readonly functionName: string; readonly file: string; readonly line: number } {
    const line = offset < 0 ? this.line : bytecodeLine(this.bytecode, offset);
    return { functionName: this.name, file: this.file, line };
  }

  countDeopt(deopt: Omit<DeoptMetric, 'count'>): void {
    const key = `${deopt.reason} ${deopt.functionName} ${deopt.line} ${deopt.offset}`;
    const known = this.deopts.get(key);
    if (known !== undefined) known.count++;
    else this.deopts.set(key, { ...deopt, count: 1 });
  }

  /**
   * @param counter    what its counter stands at
   * @param inlinedIn  names of functions whose code in use has it inlined
   * @param givenUp    guesses in it that are no longer made
   */
  metrics(counter: number, inlinedIn: readonly string[], givenUp: readonly GivenUpGuess[]): FunctionMetrics {
    const bytes = { 1: 0, 2: 0 };
    for (const code of this.liveCode()) bytes[code.tier] += code.codeBytes;
    return {
      name: this.name,
      file: this.file,
      line: this.line,
      tier: this.tier,
      ticks: this.ticks + Math.max(0, this.armed - counter),
      baseline: { ...this.totals[1], codeBytes: bytes[1] },
      optimized: { ...this.totals[2], codeBytes: bytes[2] },
      osrEntries: this.osrEntries,
      deopts: [...this.deopts.values()].map((each) => ({ ...each })),
      inlinedIn,
      givenUp,
      recompilations: this.recompilations,
      blacklisted: BLACKLIST_NAMES[this.blacklist],
      refusals: [...this.refusals],
    };
  }
}
