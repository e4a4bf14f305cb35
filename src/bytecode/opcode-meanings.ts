/** What each opcode means, by number, for those who make code of it. */
import type { Meaning } from './op-row.js';
import { OPCODE_ROWS } from './opcode-rows.js';

/** Null for what the stack itself carries out. */
export const OPCODE_MEANINGS: readonly (Meaning | null)[] = OPCODE_ROWS.map(({ meaning }) => meaning);
