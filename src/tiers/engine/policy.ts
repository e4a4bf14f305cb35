/**
 * When functions change tier. Counters count entries and loop iterations down; at 0 the engine is asked.
 *
 *   interpreter ── threshold ──► baseline ── optimizeThreshold ──► optimized
 *        ▲                                                            │ guard
 *        └──────────────── counter set anew ◄─────────────────────────┘
 *
 * A running activation changes at a loop head: into baseline code by a jump in the same frame, into optimized code by OSR. Guards that
 * keep failing are refuted: the code goes, and is made again without the guess, nor any other that has failed meanwhile; functions to
 * which that happens too often get code without any guess, and if even that does not hold, none.
 *
 * Ticks add up over everything that throws an activation back: an error that is caught puts nothing off, and the activation is back in
 * its code a few turns later.
 */
import { FRAME } from '#bytecode';
import type { Transfer } from '#link';
import { speculationKey } from '../contract.js';
import type { CodeManager } from './code-manager.js';
import type { CompiledCode } from './compiled-code.js';
import { bytecodeLine, type Core, WORD } from './core.js';
import { BLACKLIST, BLACKLIST_NAMES, type FunctionState } from './function-state.js';
import type { SavedRegisters } from './program-stack.js';
import type { GivenUpGuess, Tier, TierEvent } from './types.js';
import type { WalkStart } from './walk-frames.js';

export type PolicyOptions = {
  readonly tier: Tier | undefined;
  /** Above it no code is made. */
  readonly highestTier: 1 | 2;
  readonly threshold: number;
  readonly optimizeThreshold: number;
  readonly guardFailures: number;
  readonly recompilations: number;
  readonly onEvent: (event: TierEvent) => void;
};

/** What a counter is set to when nobody wants to be asked again. */
const NEVER = 0x7fff_ffff;
/** Entries and loop iterations in the interpreter before the code of a session of tier 2 alone is made. */
const WARM_UP = 16;
/**
 * Turns that are interpreted behind a caught error before code is entered again. MEASURED: getting back costs as much as a few hundred
 * interpreted turns of a small loop; where every turn ends in an error that is spread over many, where errors are rarer the turns are few.
 */
const TURNS_AFTER_ERROR = 64;
const RAX = 0;
const RDX = 2;
const RSP = 4;
const RBP = 5;
const RDI = 7;

export class Policy {
  private readonly core: Core;
  private readonly code: CodeManager;
  private readonly options: PolicyOptions;
  /** Failures of each guard since its code was made, and the function whose code that is. */
  private readonly failures = new Map<string, { count: number; readonly in: FunctionState }>();

  constructor(core: Core, code: CodeManager, options: PolicyOptions) {
    this.core = core;
    this.code = code;
    this.options = options;
  }

  /** What a counter starts with, and is set to after leaving optimized code. */
  get firstThreshold(): number {
    return this.options.tier === 0 || this.options.tier === 1 ? NEVER : this.options.threshold;
  }

  private wants(tier: 1 | 2): boolean {
    const { tier: only, highestTier } = this.options;
    return tier <= highestTier && (only === undefined || only === tier);
  }

  /** The counter reached 0 at an entry; the activation goes on as it is. */
  onEntry(fn: FunctionState): void {
    this.settle(fn);
    this.climb(fn, true);
    this.arm(fn);
  }

  /** An error was caught: the activation goes on in the interpreter. */
  onCaught(fn: FunctionState): void {
    if (fn.baseline !== null || fn.osr.size > 0) this.code.hasten(fn, TURNS_AFTER_ERROR);
  }

  /** Adds up what was counted. */
  private settle(fn: FunctionState): void {
    this.code.arm(fn, 0);
  }

  /**
   * The counter reached 0 at a loop head.
   * @param rbp        of the interpreter frame
   * @param inBaseline whether its baseline code runs
   * @param saved      callee-saved registers there
   * @returns where the activation goes on, null for where it is
   */
  onLoop(fn: FunctionState, rbp: number, inBaseline: boolean, saved: SavedRegisters): Transfer | null {
    const { stack, program } = this.core;
    const frame = this.core.frameAt(rbp);
    const copy = program.copyOf(fn.id);
    const offset = (stack.address(frame + FRAME.pc) - copy.address) / WORD;
    // An activation of code that was replaced stays in it.
    if (offset < 0 || offset >= copy.bytecode.code.length) {
      this.arm(fn);
      return null;
    }
    this.settle(fn);
    const transfer = this.climbInLoop(fn, offset, rbp, frame, inBaseline, saved);
    this.arm(fn);
    return transfer;
  }

  private climbInLoop(
    fn: FunctionState,
    offset: number,
    rbp: number,
    frame: number,
    inBaseline: boolean,
    saved: SavedRegisters,
  ): Transfer | null {
    if (this.isReadyFor2(fn, offset, inBaseline)) {
      const isFirstLoop = fn.osr.size === 0;
      const code = this.code.optimized(fn, offset);
      // A function that gets here again was called again, or has more loops: its calls get optimized code too.
      if (!isFirstLoop && !this.isEntry(fn)) this.climb(fn, false);
      if (code !== null) {
        const registers = {
          ...Object.fromEntries(saved),
          [RAX]: code.start,
          [RDI]: frame,
          [RBP]: rbp,
          [RSP]: frame + FRAME.stackPointer,
        };
        this.osr(fn, offset, 2);
        if (fn.tier === 0 && !this.isEntry(fn)) this.afterDiscard(fn);
        return { pc: this.core.program.osrCall, registers };
      }
    }
    if (inBaseline || !this.wants(1)) return null;
    const code = this.baseline(fn);
    const entry = code?.loopEntries.get(offset);
    if (entry === undefined) return null;
    fn.seenLoops.add(offset);
    this.osr(fn, offset, 1);
    const registers = { ...Object.fromEntries(saved), [RDX]: frame, [RBP]: rbp, [RSP]: frame + FRAME.stackPointer };
    return { pc: entry, registers };
  }

  private isReadyFor2(fn: FunctionState, offset: number, inBaseline: boolean): boolean {
    if (!this.wants(2)) return false;
    if (!this.wants(1) || fn.osr.has(offset) || !this.hasBaseline(fn)) return true;
    return (inBaseline || fn.seenLoops.has(offset)) && fn.ticks >= fn.optimizeAt;
  }

  private isEntry(fn: FunctionState): boolean {
    return fn.id === this.core.verified.module.entry;
  }

  private hasBaseline(fn: FunctionState): boolean {
    return this.baseline(fn) !== null;
  }

  private osr(fn: FunctionState, offset: number, tier: 1 | 2): void {
    fn.osrEntries++;
    this.options.onEvent({ kind: 'osr', ...fn.at(offset), tier, offset });
  }

  /** One tier up, for calls to come. */
  private climb(fn: FunctionState, mayBaseline: boolean): void {
    if (fn.tier === 2) return;
    if (mayBaseline && this.wants(1) && fn.tier === 0 && this.baseline(fn) !== null) return;
    if (this.wants(2)) this.optimize(fn);
  }

  private baseline(fn: FunctionState): CompiledCode | null {
    const code = this.code.baseline(fn);
    if (code === null) return null;
    if (fn.optimizeAt === 0) fn.optimizeAt = fn.ticks + this.options.optimizeThreshold;
    if (fn.tier === 0) this.code.setEntry(fn, code.start, 1);
    return code;
  }

  private optimize(fn: FunctionState): boolean {
    const code = this.code.optimized(fn, -1);
    if (code === null) return false;
    this.code.setEntry(fn, code.start, 2);
    return true;
  }

  /**
   * The function's only tier, at its first call. Where it cannot be compiled it is interpreted, and so are the first turns of one
   * whose code depends on what types it sees.
   */
  compileAtFirstCall(fn: FunctionState): void {
    const { tier } = this.options;
    if (tier === 2 && !fn.isWarm && fn.bytecode.feedbackCount > 0) {
      fn.isWarm = true;
      this.code.setEntry(fn, this.core.program.entryStub(fn.id), 0);
      this.code.arm(fn, WARM_UP);
      return;
    }
    const isCompiled = tier === 2 ? this.wants(2) && this.optimize(fn) : tier === 1 && this.baseline(fn) !== null;
    if (!isCompiled) this.code.setEntry(fn, this.core.program.entryStub(fn.id), 0);
    this.arm(fn);
  }

  private arm(fn: FunctionState): void {
    const { tier, threshold } = this.options;
    const isWaiting = fn.tier === 1 && fn.osr.size === 0 && fn.optimizeAt > fn.ticks;
    const ticks = tier === 0 || tier === 1 ? NEVER : isWaiting ? fn.optimizeAt - fn.ticks : threshold;
    const isTop = fn.blacklist === BLACKLIST.noTier2 && (fn.tier === 1 || tier === 2);
    this.code.arm(fn, isTop ? NEVER : ticks);
  }

  // ---- guards

  /**
   * A guard failed.
   * @param functionId function and offset that the guard's bytecode is of
   */
  onGuardFailure(code: CompiledCode, functionId: number, offset: number, reason: string): void {
    const fn = this.code.functions[code.functionId];
    this.code.arm(fn, this.firstThreshold);
    const key = speculationKey(functionId, offset, reason);
    const failure = this.failures.get(key) ?? { count: 0, in: fn };
    failure.count++;
    this.failures.set(key, failure);
    if (failure.count < this.options.guardFailures) return;
    this.failures.delete(key);
    const isCurrent = fn.optimized === code || fn.osr.get(code.osrOffset) === code;
    this.code.refuted.add(key);
    // The last frames of code that is out of use already say nothing about its successor.
    if (!isCurrent) return;
    this.refuteAllThatFailed(fn);
    fn.recompilations++;
    if (!code.speculates) this.blacklist(fn, BLACKLIST.noTier2);
    else if (fn.recompilations >= this.options.recompilations && fn.blacklist === BLACKLIST.none) {
      this.blacklist(fn, BLACKLIST.noSpeculation);
    }
    this.code.discardOptimized(fn, `${reason} refuted`);
    this.afterDiscard(fn);
  }

  /** New code is going to be made anyway: it guesses nothing that was wrong even once, which would only cost the next. */
  private refuteAllThatFailed(fn: FunctionState): void {
    for (const [key, failure] of this.failures) {
      if (failure.in !== fn) continue;
      this.code.refuted.add(key);
      this.failures.delete(key);
    }
    fn.optimizeAt = fn.ticks + this.options.optimizeThreshold;
  }

  /** In a session of tier 2 alone the next call compiles. */
  afterDiscard(fn: FunctionState): void {
    if (this.options.tier === 2 && fn.blacklist !== BLACKLIST.noTier2) this.lazyEntry?.(fn);
  }

  /** Makes a function's next call compile it; set in sessions of one tier. */
  lazyEntry: ((fn: FunctionState) => void) | null = null;

  private blacklist(fn: FunctionState, level: 1 | 2): void {
    fn.blacklist = level;
    const name = BLACKLIST_NAMES[level];
    this.options.onEvent({ kind: 'blacklist', ...fn.at(-1), level: name });
  }

  /** Guesses about a function's bytecode that are not made again. */
  givenUp(fn: FunctionState): GivenUpGuess[] {
    const prefix = speculationPrefix(fn.id);
    const keys = [...this.code.refuted].filter((key) => key.startsWith(prefix));
    return keys.map((key) => {
      const [offset, reason] = splitOnce(key.slice(prefix.length), ':');
      return { reason, offset: Number(offset), line: bytecodeLine(fn.bytecode, Number(offset)) };
    });
  }

  /** Forgets failures of a function that was replaced. */
  forget(functionId: number): void {
    const prefix = speculationPrefix(functionId);
    for (const key of [...this.failures.keys()]) if (key.startsWith(prefix)) this.failures.delete(key);
    for (const key of [...this.code.refuted]) if (key.startsWith(prefix)) this.code.refuted.delete(key);
  }

  walkAndFree(start: WalkStart | null): void {
    this.code.freeRetired(start);
  }
}

const speculationPrefix = (functionId: number): string => speculationKey(functionId, 0, '').slice(0, -'0:'.length);

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
