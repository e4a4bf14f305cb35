/**
 * What names stand for, once the checker has resolved them. One object per declaration, compared by identity.
 * Numbers called `id` are dense within their owner, so that side tables can be plain arrays.
 */
import type { Span } from '#support';
import type { Expression, Statement } from './ast.js';
import type { ClassType, Type } from './types.js';

/**
 * Where a variable lives.
 * - `module`: one per program; procedures may see it.
 * - `local`: fresh and zeroed at each call of its owner.
 * - `parameter`: a local that the caller fills; see `byReference`.
 * - `result`: the function's own name, holding the value assigned so far.
 * - `static`: seen by one procedure only, but one per program and kept between calls.
 */
export type Storage = 'module' | 'local' | 'parameter' | 'result' | 'static';

export type VariableSymbol = {
  readonly kind: 'variable';
  /** Spelling of the first mention, suffix included. Compiler-made temporaries begin with a blank. */
  readonly name: string;
  readonly type: Type;
  readonly storage: Storage;
  /** The procedure that it belongs to; null at module level. */
  readonly procedure: ProcedureSymbol | null;
  /** Parameter that receives an address: BYREF scalars and every record. */
  readonly byReference: boolean;
  /** Position among `CheckedProgram.variables` (module and static) or `ProcedureSymbol.variables` (the others). */
  readonly id: number;
  /** Where it was declared or first mentioned. */
  readonly span: Span;
  /** Module variable mentioned in some procedure; the generator may keep the others in registers. */
  usedByProcedures: boolean;
  /** Passed BYREF, given to FIELD or used as a record argument somewhere: it needs an address. */
  addressTaken: boolean;
};

export type ArraySymbol = {
  readonly kind: 'array';
  readonly name: string;
  readonly element: Type;
  /** Module arrays are visible everywhere; local ones belong to one call of a procedure. */
  readonly storage: 'module' | 'local';
  /** That declares it, also as STATIC; null at module level. */
  readonly procedure: ProcedureSymbol | null;
  /** Position among `CheckedProgram.arrays` or `ProcedureSymbol.arrays`. */
  readonly id: number;
  readonly span: Span;
  /** Numbers of dimensions seen in DIM and REDIM, rising; usually one entry. */
  ranks: number[];
  /** No DIM or REDIM of it has a lower bound other than the literal 0. */
  zeroBased: boolean;
  usedByProcedures: boolean;
};

export type ProcedureForm = 'sub' | 'function' | 'worker' | 'deffn' | 'method' | 'constructor' | 'destructor';

export type ProcedureSymbol = {
  readonly kind: 'procedure';
  readonly form: ProcedureForm;
  /** Declared spelling without suffix; `Class.Method` for members. */
  readonly name: string;
  /** Position among `CheckedProgram.procedures`. */
  readonly id: number;
  readonly span: Span;
  /** Physical line of the header, 1-based. */
  readonly line: number;
  /** Class of a method, constructor or destructor: there is a receiver, `Me`, before the parameters. */
  readonly owner: ClassType | null;
  /** Slot in the virtual table; -1 for everything but methods. */
  slot: number;
  parameters: readonly VariableSymbol[];
  /** VOID for SUBs, constructors, destructors and methods without AS. */
  result: Type;
  /** Holds the result; null when `result` is VOID. */
  resultVariable: VariableSymbol | null;
  /** Everything kept per call: parameters first, then the result, locals and temporaries. */
  variables: VariableSymbol[];
  arrays: ArraySymbol[];
  labels: LabelSymbol[];
  body: readonly Statement[];
  /** Contains GOSUB or ON … GOSUB, so that a bare RETURN may be either kind. */
  usesGosub: boolean;
};

/** A line number or `name:`. Labels belong to the module level or to one procedure. */
export type LabelSymbol = {
  readonly kind: 'label';
  /** Decimal digits for a line number. */
  readonly name: string;
  /** Dense within its owner. */
  readonly id: number;
  readonly span: Span;
  /** Target of some GOTO, GOSUB or ON: the others need no code. */
  used: boolean;
  /** `Try.id`s of the TRY statements around it, outermost first, each with the part it stands in. */
  tryPath: readonly TryPosition[];
  /** Index of the first DATA item at or after it. */
  readonly dataIndex: number;
};

export type TryPosition = { readonly tryId: number; readonly part: 'body' | 'catch' | 'finally' };

/** A CONSTANT: mentions of it are replaced by its literal. */
export type ConstantSymbol = {
  readonly kind: 'constant';
  readonly name: string;
  readonly span: Span;
  readonly value: Expression;
};
