/**
 * What the three tiers and the engine tell each other; docs/tiers.md says what the words mean. Addresses are plain numbers.
 */
import type { VerifiedModule } from '#bytecode';
import type { IlModule } from '#il';
import type { FunctionCode } from '#link';

/** What a compiler of one function is given. */
export type CompileRequest = {
  readonly verified: VerifiedModule;
  readonly functionId: number;
  /** Offset of the `loop.head` to enter at; −1 for the ordinary entry. */
  readonly osrOffset: number;
  /**
   * Copy of the function's feedback vector: `feedbackCount` words, then two per conditional branch in order of offset: times taken, times
   * not taken (counted by the baseline tier only; all 0 when it never ran).
   */
  readonly feedback: Int32Array;
  /** Feedback of functions that may be inlined. */
  readonly feedbackOf: (functionId: number) => Int32Array;
  /** Speculations that failed and are not to be made again: `speculationKey`. */
  readonly refuted: ReadonlySet<string>;
  /** False: no speculation at all (blacklisted, or compiled ahead). */
  readonly speculate: boolean;
  /** Whether baseline code counts branches: not when no optimized code can follow. */
  readonly countsBranches: boolean;
  /** Address of the i32 that counts guard passes down under `--deopt-stress`; 0 when not stressed. */
  readonly stressCounter: number;
};

/** Identifies a speculation across recompilations. */
export const speculationKey = (functionId: number, offset: number, reason: string): string =>
  `${functionId}:${offset}:${reason}`;

/**
 * Tier 1. `code.sites` has call and trap rows whose `state` is the bytecode offset; no values. Relocations name `v.…`, `s.…`, `r.…` and
 * runtime symbols.
 */
export type BaselineCode = {
  readonly code: FunctionCode;
  /** Byte offset in the code at which an interpreter frame is entered, by offset of the `loop.head`; no registers but rbp and rdx = frame needed. */
  readonly loopEntries: ReadonlyMap<number, number>;
};

/** Tier 2 before the back end. The module holds one function, `f.NAME` or `osr.NAME`, exported; the rest are outside symbols. */
export type OptimizedIl = {
  readonly module: IlModule;
  /** Functions whose bytecode went into the code, its own left out. */
  readonly inlined: ReadonlySet<number>;
};

/** The loaded interpreter, as the engine sees it. */
export interface InterpreterImage {
  /** Dispatch table; start of the session's range. */
  readonly table: number;
  readonly base: number;
  /** `leave; ret`: goes to [frame + FRAME.stackPointer] of every interpreter frame. */
  readonly exitPoint: number;
  /** rbp, rsp = frame − 40, rdi = pc, rsi = sp, rdx = frame; loads table and base and dispatches. */
  readonly resumePoint: number;
  /** rax = code, rdi = frame, rbp, rsp = frame − 40: calls it and leaves the interpreter frame with its result. */
  readonly osrCall: number;
  /** Return address of `osrCall`'s call. */
  readonly osrReturn: number;
  /** Where a callee returns to when it was called by the call instruction at this offset of the function. */
  returnPoint(functionId: number, offset: number): number;
  /** Address of the interpreter's copy of a function's code; entry stub of a function. */
  codeAddress(functionId: number): number;
  entryStub(functionId: number): number;
  /** What an address in the interpreter's code is. */
  kindOf(pc: number): 'handler' | 'adapter' | 'none';
}
