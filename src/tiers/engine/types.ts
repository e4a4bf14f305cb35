/** What an Engine is made from, what it can be told, and what it tells. */
import type { BytecodeFunction, BytecodeModule, VerifiedModule } from '#bytecode';
import type { LinkedModule, Linker, Machine } from '#link';
import type { Host } from '#os';
import type { Interpreter } from '../interpreter/interpreter.js';

export type Tier = 0 | 1 | 2;
export const TIER_NAMES = ['interpreter', 'baseline', 'optimizing'] as const;

/** What the engine works with; all of it outlives the engine. */
export type EngineServices = {
  readonly host: Host;
  readonly linker: Linker;
  readonly machine: Machine;
  /**
   * The linker's runtime table, which the engine adds its symbols to (`fb_tier_entry`, `fb_tier_loop`, `fb_deopt_entry`, …)
   * before anything is linked that names them.
   */
  readonly provided: Map<string, number>;
  /** The interpreter, linked into the session; one engine at a time uses it. */
  readonly interpreter: Interpreter;
  /** Optimized IL of a runtime routine that is worth inlining; empty when there is none. */
  readonly inlinable: (symbol: string) => string;
};

export type EngineOptions = {
  /** Every function in this tier only, from its first call; where it cannot be compiled it is interpreted. Left out: tiered. */
  readonly tier?: Tier;
  /** Entries and loop iterations of a function before it gets baseline code; default 1000. */
  readonly threshold?: number;
  /** The same, in baseline code, before it gets optimized code; default ten times `threshold`. */
  readonly optimizeThreshold?: number;
  /** Every n-th pass of a guard fails; 0 and left out: none. */
  readonly deoptStress?: number;
  /** Failures of one guard before its code is replaced by code without the speculation; default 3. */
  readonly guardFailures?: number;
  /** Replacements of a function's optimized code before it is compiled without speculation; default 8. */
  readonly recompilations?: number;
  /**
   * False: there is no optimized code. What is compiled ahead has been through no pass of the optimizer, and what goes on in the
   * interpreter gets baseline code at most. True when left out.
   */
  readonly optimize?: boolean;
  /** Verify the IL after each pass and prove register allocations right. */
  readonly check?: boolean;
  /** Free replaced code as soon as no frame is in it, instead of once some has piled up. */
  readonly freeEagerly?: boolean;
  /** What the program calls its functions and where they begin, by number; left out: what the bytecode says. */
  readonly functionPlaces?: readonly FunctionPlace[];
  /** Called as things happen: for `--trace-tiers`, `--trace-deopt`. It must not call into the engine. */
  readonly onEvent?: (event: TierEvent) => void;
};

/**
 * Something that happened to a function. Names are the program's own; `line` is 1-based in `file`, of the place where it happened or else of
 * the function's beginning, 0 when unknown; offsets are those of the bytecode.
 */
export type TierEvent = { readonly functionName: string; readonly file: string; readonly line: number } & (
  | {
      readonly kind: 'compile';
      readonly tier: 1 | 2;
      /** Loop head at which the code is entered; −1 for ordinary code. */
      readonly osrOffset: number;
      readonly milliseconds: number;
      readonly codeBytes: number;
    }
  /** A compiler refused, or code space ran out: the function stays in its tier. */
  | { readonly kind: 'refused'; readonly tier: 1 | 2; readonly reason: string }
  /** A running activation changed to compiled code at a loop head. */
  | { readonly kind: 'osr'; readonly tier: 1 | 2; readonly offset: number }
  | {
      readonly kind: 'deopt';
      /** The function that the guard and `line` are of: another one than the compiled function when inlined. */
      readonly inFunction: string;
      readonly offset: number;
      /** Of the guard; `exception`, `invalidated`, `stress` where no guard failed. */
      readonly reason: string;
      /** Interpreter frames that were made. */
      readonly frames: number;
    }
  /** Optimized code was taken out of use. */
  | { readonly kind: 'discard'; readonly reason: string }
  | { readonly kind: 'blacklist'; readonly level: 'no speculation' | 'no tier 2' }
  | { readonly kind: 'free'; readonly codeBytes: number }
);

export type DeoptMetric = {
  readonly reason: string;
  /** The function that the line is of: another one than the compiled function when inlined. */
  readonly functionName: string;
  readonly file: string;
  readonly line: number;
  readonly offset: number;
  readonly count: number;
};

/** What the program calls a function, and the line of its declaration. */
export type FunctionPlace = { readonly name: string; readonly line: number };

/** A guess that was wrong too often, and is not made again. */
export type GivenUpGuess = { readonly reason: string; readonly line: number; readonly offset: number };

export type FunctionMetrics = {
  /** As the program calls it; `main` is the module level. */
  readonly name: string;
  readonly file: string;
  /** Where it begins. */
  readonly line: number;
  /** Tier of what calls get now. */
  readonly tier: Tier;
  /** Entries and loop iterations counted in tiers 0 and 1. */
  readonly ticks: number;
  /** Milliseconds and bytes of the live code per tier, OSR code included; compilations so far. */
  readonly baseline: CodeMetrics;
  readonly optimized: CodeMetrics;
  /** Running activations that changed to compiled code at a loop head, baseline or optimized. */
  readonly osrEntries: number;
  /** Functions whose optimized code in use contains it: calls from there are not counted here. */
  readonly inlinedIn: readonly string[];
  readonly deopts: readonly DeoptMetric[];
  readonly givenUp: readonly GivenUpGuess[];
  /** Times that its optimized code was replaced because of a guard. */
  readonly recompilations: number;
  readonly blacklisted: '' | 'no speculation' | 'no tier 2';
  /** Why a compiler refused; empty when none did. */
  readonly refusals: readonly string[];
};

export type CodeMetrics = { readonly compilations: number; readonly milliseconds: number; readonly codeBytes: number };

export type EngineMetrics = {
  readonly functions: readonly FunctionMetrics[];
  /** Sums over all functions. */
  readonly deopts: number;
  readonly compilations: number;
  readonly compileMilliseconds: number;
  /** Bytes of live code, of replaced code that is still on the stack, and of code freed so far. */
  readonly liveBytes: number;
  readonly retiredBytes: number;
  readonly freedBytes: number;
};

/** New versions of functions, with all that they need. */
export type Redefinition = {
  /** The program with them. Its literals, data and signatures begin with those that the program has now. */
  readonly module: BytecodeModule;
  readonly functions: readonly number[];
  /** Those of them that agree with the rest on how to get at common data: none may be running. */
  readonly exclusive: readonly number[];
  /** What it is that they agree on, for the message of a refusal. */
  readonly reason: string;
};

/** What a CrashError tells of the place. */
export type CrashPlace = { readonly pc: number; readonly registers: Readonly<Record<string, bigint>> };

/** What the session holds; `Engine` in engine.ts is the one implementation. */
export interface EngineInterface extends Disposable {
  readonly verified: VerifiedModule;
  /** Address of the program's entry: for `Machine.execute`. It stays right whatever tier the function is in. */
  readonly entry: number;
  /** Addresses by function number that always lead to the function's newest code. */
  functionAddress(functionId: number): number;
  /** Gives the program's variables the values that they have at the start of a run. */
  reset(): void;
  /** Sets the program's hooks in `fb_state`: after `initialiseState`, before `Machine.execute`. */
  start(): void;
  metrics(): EngineMetrics;
  /**
   * Compiles the whole program before it runs, without speculation (`--jit`): errors leave the code for handlers in the interpreter.
   * @returns where it lies
   */
  compileAhead(): LinkedModule;
  /**
   * Replaces a function while the program runs or before: from the next call on, everywhere, also where it was inlined.
   * Signature and number must stay; literals and data that it names must be in the module.
   * @throws BytecodeError when the new code is unsound; TypeError when the signature differs
   */
  redefine(functionId: number, replacement: BytecodeFunction): void;
  /**
   * The same for several functions at once, which may name more literals, data and signatures than the program had.
   * @throws NotSupportedError when activations are running that cannot go on beside the new versions; nothing is changed then
   */
  redefineAll(change: Redefinition): void;
  /** Source line of the innermost BASIC activation of a crash, 0 when there is none. */
  lineOfCrash(crash: CrashPlace): number;
  dispose(): void;
}
