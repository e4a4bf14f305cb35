/**
 * Frame states: what has to be known to leave compiled code for the interpreter. The IL only numbers them; the values are the
 * `live` instructions before the `guard` or `state` that names the state (docs/tiers.md). A `live` may have become a constant
 * or a frame address; it keeps its number, and the code's side table says so (link/object.ts).
 */

/** How the innermost frame goes on: with the instruction at its offset, or behind the call there. */
export type StateMode = 'before' | 'call';

/** A constant that a slot takes: 64 bits, or the address of a symbol. */
export type StateConstant = bigint | { readonly symbol: string; readonly addend: number };

/** What becomes of a value on its way into a slot: as it is, or boxed as `any`. */
export const StateBox = { none: 0, integer: 1, long: 2, double: 3, reference: 4 } as const;
export type StateBox = (typeof StateBox)[keyof typeof StateBox];

/** Words per row of `slots`. */
export const STATE_SLOT_ROW = 3;

export type StateFrame = {
  /** Number of the function in its bytecode module. */
  readonly functionId: number;
  /** Of the bytecode instruction, in words. */
  readonly offset: number;
  /**
   * Rows of (slot, source, StateBox). Slots: locals from 0, then the operand stack from the bottom. Source ≥ 0: number of the live value;
   * < 0: constant −1 − source. Slots that are not mentioned are dead and become 0.
   */
  readonly slots: Int32Array;
  /** Operand stack slots in use. */
  readonly stackDepth: number;
  /** Source of the address of the frame objects, coded like a slot's; `NO_OBJECTS` when the function has none. */
  readonly objects: number;
};
export const NO_OBJECTS = -0x80000000;

export type FrameState = {
  readonly mode: StateMode;
  /** Innermost first; all but the first are calls in progress. */
  readonly frames: readonly StateFrame[];
  readonly constants: readonly StateConstant[];
  /** Number of the guard for failure counts, and why it is there; 0 and '' for calls and traps. */
  readonly guard: number;
  readonly reason: string;
};
