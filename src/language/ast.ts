/**
 * The checked program: what the checker hands to the generator. Expressions are in expressions.ts, statements in
 * statements.ts, both re-exported here; what the parser makes is in syntax.ts and never reaches the generator.
 */
import type { SourceText } from '#support';
import type { Block } from './statements.js';
import type { ArraySymbol, LabelSymbol, ProcedureSymbol, VariableSymbol } from './symbols.js';
import type { ClassType, RecordType } from './types.js';

export * from './expressions.js';
export * from './statements.js';
export * from './symbols.js';

/** One DATA item: into strings its text, into numbers its value (VAL of a text). */
export type DataItem = {
  readonly text: string;
  readonly number: number;
  /** The exact value of a whole number too large for i32, for LONG targets. */
  readonly digits: bigint | null;
};

export type ProgramOptions = {
  readonly boundsCheck: boolean;
  readonly samm: boolean;
};

export type CheckedProgram = {
  readonly source: SourceText;
  readonly options: ProgramOptions;
  /** The module level. Labels of it are in `labels`. */
  readonly body: Block;
  /** Module variables, statics, and temporaries of the module level. */
  readonly variables: readonly VariableSymbol[];
  readonly arrays: readonly ArraySymbol[];
  readonly labels: readonly LabelSymbol[];
  /** All procedures with their bodies: SUBs, FUNCTIONs, workers, DEF FNs, methods, constructors, destructors. */
  readonly procedures: readonly ProcedureSymbol[];
  readonly records: readonly RecordType[];
  readonly classes: readonly ClassType[];
  readonly data: readonly DataItem[];
};
