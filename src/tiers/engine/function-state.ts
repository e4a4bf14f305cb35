/** What the engine knows of one function: its code in each tier, and how it has fared. */
import type { BytecodeFunction } from '#bytecode';
import type { CompiledCode } from './compiled-code.js';
import { bytecodeLine } from './core.js';
import type { DeoptMetric, FunctionMetrics, Tier } from './types.js';

export const BLACKLIST = { none: 0, noSpeculation: 1, noTier2: 2 } as const;
export const BLACKLIST_NAMES = ['', 'no speculation', 'no tier 2'] as const;
export type Blacklist = (typeof BLACKLIST)[keyof typeof BLACKLIST];

class CodeTotals {
  compilations = 0;
  milliseconds = 0;
}

export class FunctionState {
  readonly id: number;
  bytecode: BytecodeFunction;
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
  osrEntries = 0;
  /** In a session of tier 2 alone: it was interpreted for a while, so that there is something to guess from. */
  isWarm = false;
  /** Times that its optimized code was replaced because of a guard. */
  recompilations = 0;
  blacklist: Blacklist = BLACKLIST.none;
  readonly totals = { 1: new CodeTotals(), 2: new CodeTotals() };
  readonly deopts = new Map<string, DeoptMetric & { count: number }>();

  constructor(bytecode: BytecodeFunction) {
    this.id = bytecode.id;
    this.bytecode = bytecode;
  }

  *liveCode(): Iterable<CompiledCode> {
    if (this.baseline !== null) yield this.baseline;
    yield* this.optimizedCode();
  }

  *optimizedCode(): Iterable<CompiledCode> {
    if (this.optimized !== null) yield this.optimized;
    yield* this.osr.values();
  }

  countDeopt(reason: string, functionName: string, line: number, offset: number): void {
    const key = `${reason} ${functionName} ${offset}`;
    const known = this.deopts.get(key);
    if (known !== undefined) known.count++;
    else this.deopts.set(key, { reason, functionName, line, offset, count: 1 });
  }

  metrics(counter: number): FunctionMetrics {
    const bytes = { 1: 0, 2: 0 };
    for (const code of this.liveCode()) bytes[code.tier] += code.codeBytes;
    return {
      name: this.bytecode.name,
      line: bytecodeLine(this.bytecode, 0),
      tier: this.tier,
      ticks: this.ticks + Math.max(0, this.armed - counter),
      baseline: { ...this.totals[1], codeBytes: bytes[1] },
      optimized: { ...this.totals[2], codeBytes: bytes[2] },
      osrEntries: this.osrEntries,
      deopts: [...this.deopts.values()].map((each) => ({ ...each })),
      blacklisted: BLACKLIST_NAMES[this.blacklist],
      refusals: [...this.refusals],
    };
  }
}
