/**
 * Every opcode once: effect on the stack, immediates, and its meaning over the abstract builder. Numbers, names, the
 * verifier's types, the listing and all three builders derive from these rows (design §5).
 *
 * A row's order is its number; numbers are not stored anywhere outside the process, so rows may be added anywhere.
 *
 * Here are the columns that are data; the bundled command has them ready-made (scripts/frozen-tables.mjs), so nothing but data may be
 * exported. Meanings are in opcode-meanings.ts.
 */

import { type Flow, type ImmediateKind, type ParsedEffect, parseEffect } from './op-row.js';
import { OPCODE_ROWS, type OpcodeName, ROW_NAMES } from './opcode-rows.js';

export type { OpcodeName } from './opcode-rows.js';

export const OPCODE_NAMES: readonly OpcodeName[] = ROW_NAMES;
/** Opcode numbers: `Opcode['i32.add']`. Without a prototype, so that V8 makes a hash table of it at once. */
export const Opcode: { readonly [K in OpcodeName]: number } = numbersOf(OPCODE_NAMES);

function numbersOf(names: readonly OpcodeName[]): Record<OpcodeName, number> {
  const numbers: Record<OpcodeName, number> = Object.create(null);
  for (let number = 0; number < names.length; number++) numbers[names[number]] = number;
  return numbers;
}

/** The columns of the table, by opcode number. */
export const OPCODE_EFFECTS: readonly ParsedEffect[] = OPCODE_ROWS.map(({ effect }, number) =>
  parseEffect(OPCODE_NAMES[number], effect),
);
export const OPCODE_IMMEDIATES: readonly (readonly ImmediateKind[])[] = OPCODE_ROWS.map((row) => row.immediates);
export const OPCODE_FLOW: readonly Flow[] = OPCODE_ROWS.map((row) => row.flow);
