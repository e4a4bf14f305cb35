/** What the optimizer may guess about a program, and what was seen of it. */
import type { BytecodeFunction, FunctionFacts } from '#bytecode';
import { type CompileRequest, speculationKey } from '../contract.js';
import { findColdBranches } from './cold-branches.js';

/** Why a guard is there; part of the key under which failures are remembered. */
export type GuardReason = 'branch' | 'integer' | 'type' | 'probe' | `local ${number}`;

/** The guess that a dynamic local is of one kind where a block starts (carried-kinds.ts). */
export const carriedReason = (local: number): GuardReason => `local ${local}`;

export class Speculation {
  /** Guards may fail although their conditions hold, so states must not conclude anything from the failure. */
  readonly failsAtRandom: boolean;
  private readonly request: CompileRequest;

  constructor(request: CompileRequest, failsAtRandom = request.stressCounter !== 0) {
    this.request = request;
    this.failsAtRandom = failsAtRandom;
  }

  /** Address of the i32 that guards count down; 0 for none. */
  get stressCounter(): number {
    return this.request.stressCounter;
  }

  mayGuess(functionId: number, offset: number, reason: GuardReason): boolean {
    return this.request.speculate && !this.request.refuted.has(speculationKey(functionId, offset, reason));
  }

  /** Offsets to which the conditional branches of a function are guessed to go, by their own offsets. */
  decidedBranches(fn: BytecodeFunction, facts: FunctionFacts, entry: number): ReadonlyMap<number, number> {
    if (!this.request.speculate) return NOTHING;
    const feedback = this.feedbackOf(fn.id);
    return findColdBranches(fn, facts, entry, feedback, (offset) => this.mayGuess(fn.id, offset, 'branch'));
  }

  /** What an operation on dynamic values saw: `ANY_SEEN` bits. */
  seen(functionId: number, word: number): number {
    return this.feedbackOf(functionId)[word] ?? 0;
  }

  private feedbackOf(functionId: number): Int32Array {
    return functionId === this.request.functionId ? this.request.feedback : this.request.feedbackOf(functionId);
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map();
