/** What the evaluator stops with: the trap, where it happened, and what had been printed. */

export type EvaluationTrap =
  | 'divisionByZero'
  /** MIN / -1 or MIN % -1. */
  | 'divisionOverflow'
  /** A guard whose condition is 0. */
  | 'guard'
  | 'nullAccess'
  | 'outOfBounds'
  | 'useAfterFree'
  | 'readOnly'
  | 'badFree'
  | 'outOfMemory'
  | 'stackOverflow'
  | 'stepLimit'
  | 'halt'
  | 'abort'
  | 'unresolvedSymbol'
  /** Call of an address that is no function. */
  | 'badCall'
  /** Arguments, results or variadic fetches that do not fit the callee. */
  | 'callMismatch';

/** Where a trap happened: function, block, and the instruction as text ('' at a jump). */
/** The frame state that a failing guard or division leaves for, and the bits of its live values by number. */
export type EvaluationExit = { readonly state: number; readonly values: readonly bigint[] };

export type EvaluationPlace = { readonly fn: string; readonly block: string; readonly instruction: string };

export class EvaluationError extends Error {
  readonly trap: EvaluationTrap;
  readonly place: EvaluationPlace;
  /** Offset of the instruction in the source text, -1 when it has none. */
  readonly position: number;
  /** What the program had printed by then. */
  readonly output: string;
  /** Where control would have gone on; null when the function cannot be left there. */
  readonly exit: EvaluationExit | null;

  constructor(
    trap: EvaluationTrap,
    detail: string,
    place: EvaluationPlace,
    position: number,
    output: string,
    exit: EvaluationExit | null = null,
  ) {
    super(`${detail} in $${place.fn}, @${place.block}${place.instruction === '' ? '' : `: ${place.instruction}`}`);
    this.name = 'EvaluationError';
    this.trap = trap;
    this.place = place;
    this.position = position;
    this.output = output;
    this.exit = exit;
  }
}

/** Raised where the place is not known; the machine turns it into an EvaluationError. */
export class Trapped extends Error {
  readonly trap: EvaluationTrap;

  constructor(trap: EvaluationTrap, detail: string) {
    super(detail);
    this.trap = trap;
  }
}

/** `exit(code)`. */
export class Exited extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exit(${code})`);
    this.code = code;
  }
}
