/**
 * Every opcode once: effect on the stack, immediates, and its meaning over the abstract builder. Numbers, names, the
 * verifier's types, the listing and all three builders derive from these rows (design §5).
 *
 * A row's order is its number; numbers are not stored anywhere outside the process, so rows may be added anywhere.
 */

import { type Flow, type ImmediateKind, type Meaning, type OpRow, type ParsedEffect, parseEffect } from './op-row.js';
import { ANY_OPS } from './opcodes-any.js';
import { ARITHMETIC_OPS } from './opcodes-arithmetic.js';
import { CONTROL_OPS } from './opcodes-control.js';
import { MEMORY_OPS } from './opcodes-memory.js';

export const OPCODES = { ...CONTROL_OPS, ...ARITHMETIC_OPS, ...MEMORY_OPS, ...ANY_OPS };
export type OpcodeName = keyof typeof OPCODES;

export const OPCODE_NAMES = Object.keys(OPCODES) as readonly OpcodeName[];
/** Opcode numbers: `Opcode['i32.add']`. */
export const Opcode = Object.fromEntries(OPCODE_NAMES.map((name, number) => [name, number])) as {
  readonly [K in OpcodeName]: number;
};

const rows: readonly OpRow[] = OPCODE_NAMES.map((name) => OPCODES[name]);

/** The columns of the table, by opcode number. */
export const OPCODE_EFFECTS: readonly ParsedEffect[] = OPCODE_NAMES.map((name) =>
  parseEffect(name, OPCODES[name].effect),
);
export const OPCODE_IMMEDIATES: readonly (readonly ImmediateKind[])[] = rows.map((row) => row.immediates);
export const OPCODE_FLOW: readonly Flow[] = rows.map((row) => row.flow);
export const OPCODE_MEANINGS: readonly (Meaning | null)[] = rows.map((row) => row.meaning);
