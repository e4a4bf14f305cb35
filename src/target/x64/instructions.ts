/**
 * Every x86-64 instruction form we can encode, once. Names, numbers, encodings, listing, effects and tests derive from here.
 *
 * A row's name is its mnemonic and the forms of its operands, in Intel's order: R8..R64 register, Rm8..Rm64 register or
 * memory, M M8..M128 memory only, Xmm, XmmM16..XmmM128 SSE register or memory, Imm8..Imm64, Rel8 Rel32, and the fixed
 * operands One Cl Al Ax Eax Rax Xmm0. `jccRel8`, `setccRm8`, `cmovccR64Rm64` are one row each: the condition is `cc`.
 *
 * Chosen traits of the processor: 32-bit results zero the upper half of the register, 8- and 16-bit results keep the rest.
 * Branches reach ±2 GiB. There is no 64-bit immediate except in `movR64Imm64`; elsewhere 32 bits are sign-extended.
 */
import { InstructionTable, rowIds } from './instruction-table.js';
import type { X64Operand, X64Row } from './row.js';
import { ALU_ROWS } from './rows-alu.js';
import { CONTROL_ROWS } from './rows-control.js';
import { INTEGER_ROWS } from './rows-integer.js';
import { LOCK_ROWS } from './rows-lock.js';
import { SIMD_ROWS } from './rows-simd.js';
import { SSE_ROWS } from './rows-sse.js';

const TABLES = [ALU_ROWS, INTEGER_ROWS, CONTROL_ROWS, LOCK_ROWS, SSE_ROWS, SIMD_ROWS] as const;

/** Row name to id. On hot paths read the ids once into constants of your own. */
export const X64 = rowIds(TABLES);
export type X64RowName = keyof typeof X64;

/** Columns for the encoder and parsed rows, by id. */
export const TABLE = new InstructionTable(TABLES);

/** Row name by id; 0 is `none`. */
export const X64Name = TABLE.names;
/** Ids run from 1 to X64Count - 1. */
export const X64Count = TABLE.count;

/** Everything about a row: operands, effects, mnemonic. Parsed on first use, then cached. */
export function x64Row(id: number): X64Row {
  return TABLE.row(id);
}

/** The explicit operands of a row in Intel's order, with the field of `Operands` each comes from and its effect. */
export function x64Operands(id: number): readonly X64Operand[] {
  return TABLE.row(id).operands;
}
