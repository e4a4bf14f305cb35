/** The rows of all opcodes, in the order of their numbers. */
import type { OpRow } from './op-row.js';
import { ANY_OPS } from './opcodes-any.js';
import { ARITHMETIC_OPS } from './opcodes-arithmetic.js';
import { CONTROL_OPS } from './opcodes-control.js';
import { MEMORY_OPS } from './opcodes-memory.js';

type Tables = typeof CONTROL_OPS & typeof ARITHMETIC_OPS & typeof MEMORY_OPS & typeof ANY_OPS;
export type OpcodeName = keyof Tables;

/** Tables stay apart: one object with all rows takes V8 longer to make than everything else here. */
const TABLES: readonly Readonly<Record<string, OpRow>>[] = [CONTROL_OPS, ARITHMETIC_OPS, MEMORY_OPS, ANY_OPS];

export const ROW_NAMES = TABLES.flatMap((table) => Object.keys(table)) as readonly OpcodeName[];
export const OPCODE_ROWS: readonly OpRow[] = TABLES.flatMap((table) => Object.values(table));
