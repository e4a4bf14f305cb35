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

type Tables = typeof CONTROL_OPS & typeof ARITHMETIC_OPS & typeof MEMORY_OPS & typeof ANY_OPS;
export type OpcodeName = keyof Tables;

/** Tables stay apart: one object with all rows takes V8 longer to make than everything else here. */
const TABLES: readonly Readonly<Record<string, OpRow>>[] = [CONTROL_OPS, ARITHMETIC_OPS, MEMORY_OPS, ANY_OPS];

export const OPCODE_NAMES = TABLES.flatMap((table) => Object.keys(table)) as readonly OpcodeName[];
/** Opcode numbers: `Opcode['i32.add']`. Without a prototype, so that V8 makes a hash table of it at once. */
export const Opcode: { readonly [K in OpcodeName]: number } = numbersOf(OPCODE_NAMES);

function numbersOf(names: readonly OpcodeName[]): Record<OpcodeName, number> {
  const numbers: Record<OpcodeName, number> = Object.create(null);
  for (let number = 0; number < names.length; number++) numbers[names[number]] = number;
  return numbers;
}

const rows: readonly OpRow[] = TABLES.flatMap((table) => Object.values(table));

/** The columns of the table, by opcode number. */
export const OPCODE_EFFECTS: readonly ParsedEffect[] = rows.map((row, number) =>
  parseEffect(OPCODE_NAMES[number], row.effect),
);
export const OPCODE_IMMEDIATES: readonly (readonly ImmediateKind[])[] = rows.map((row) => row.immediates);
export const OPCODE_FLOW: readonly Flow[] = rows.map((row) => row.flow);
export const OPCODE_MEANINGS: readonly (Meaning | null)[] = rows.map((row) => row.meaning);
