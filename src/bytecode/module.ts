/**
 * A bytecode module: what a front end produces and every tier consumes. Plain data; made by build.ts, checked by
 * verify.ts, printed by listing.ts.
 *
 * Code is a vector of 32-bit words, so that a native interpreter reads it as it lies: an opcode word, then its immediates
 * (`IMMEDIATE_WORDS`; 64-bit constants low word first). Jump targets are distances in words from the jump's opcode word,
 * so code may be moved. A place in the code ("offset") is a word index.
 *
 * A function's locals are typed slots, parameters first, all zero at entry. Frame objects are memory of an activation
 * whose address may be taken; zeroed at entry unless said otherwise. The operand stack may hold values across jumps as
 * long as every way to a place brings the same types.
 */
import type { Signature, ValueType } from './value-types.js';

export type Local = { readonly name: string; readonly type: ValueType };

export type FrameObject = {
  readonly name: string;
  readonly sizeBytes: number;
  /** 1, 2, 4, 8 or 16. */
  readonly alignment: number;
  /** Cleared at entry; otherwise its contents are undefined until written. */
  readonly zeroed: boolean;
};

/** One piece of a data object, in order. Addresses take 8 bytes. */
export type DataPart =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'zero'; readonly count: number }
  | { readonly kind: 'literal'; readonly literal: number }
  | { readonly kind: 'data'; readonly data: number; readonly offset: number }
  | { readonly kind: 'function'; readonly function: number };

export type DataObject = {
  readonly name: string;
  /** Symbol of something defined elsewhere (the runtime, a C library); empty when `parts` define it here. */
  readonly external: string;
  readonly alignment: number;
  readonly parts: readonly DataPart[];
};

/** Words per row of `lines`: offset, physical line, line for ERL. */
export const LINE_ROW = 3;

export type BytecodeFunction = {
  readonly id: number;
  /** Unique in the module; letters, digits, `_ . $`. */
  readonly name: string;
  readonly signature: Signature;
  readonly locals: readonly Local[];
  readonly frameObjects: readonly FrameObject[];
  readonly code: Int32Array;
  /** Rows of (offset, physical line, ERL line), rising by offset: from that offset on, the code is of that line. */
  readonly lines: Int32Array;
  /**
   * Exception table: rows of (start, end, target), inner before outer. An error raised at offset o with start ≤ o < end goes on
   * at `target`, a block start, with an empty operand stack.
   */
  readonly handlers: Int32Array;
  /** Feedback words (i32) of the function; opcodes name theirs by an immediate. */
  readonly feedbackCount: number;
};
/** Words per row of `handlers`. */
export const HANDLER_ROW = 3;

export type BytecodeModule = {
  /** Path of the source, for debugging information. */
  readonly sourceFile: string;
  readonly functions: readonly BytecodeFunction[];
  /** The function with the module-level code: no parameters, result i32 (the exit status) or none. */
  readonly entry: number;
  /** Text of each string literal. */
  readonly literals: readonly string[];
  readonly data: readonly DataObject[];
  readonly signatures: readonly Signature[];
};

/** Symbols under which the parts of a module are known to IL, linker and debugger. */
export const functionSymbol = (module: BytecodeModule, id: number): string =>
  id === module.entry ? 'main' : `f.${module.functions[id].name}`;
export const dataSymbol = (module: BytecodeModule, id: number): string => {
  const { name, external } = module.data[id];
  return external === '' ? `v.${name}` : external;
};
export const recordSymbol = (module: BytecodeModule, id: number): string => `r.${module.functions[id].name}`;
export const literalSymbol = (literal: number): string => `s.${literal}`;
