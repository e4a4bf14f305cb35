/** What the evaluator stops with: the trap, where it happened, and what had been printed. */

export type EvaluationTrap =
  | 'divisionByZero'
  /** MIN / -1 or MIN % -1. */
  | 'divisionOverflow'
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
export type EvaluationPlace = { readonly fn: string; readonly block: string; readonly instruction: string };

export class EvaluationError extends Error {
  readonly trap: EvaluationTrap;
  readonly place: EvaluationPlace;
  /** Offset of the instruction in the source text, -1 when it has none. */
  readonly position: number;
  /** What the program had printed by then. */
  readonly output: string;

  constructor(trap: EvaluationTrap, detail: string, place: EvaluationPlace, position: number, output: string) {
    super(`${detail} in $${place.fn}, @${place.block}${place.instruction === '' ? '' : `: ${place.instruction}`}`);
    this.name = 'EvaluationError';
    this.trap = trap;
    this.place = place;
    this.position = position;
    this.output = output;
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
