/** Finding one's way in code words: lengths of instructions, places of immediates, successors. */
import { FIXED_WORDS, LABEL_PLACES } from './decode-tables.js';
import { type BytecodeFunction, HANDLER_ROW } from './module.js';
import { OPCODE_NAMES, Opcode } from './opcodes.js';

/** Words of the instruction at `at`; may reach beyond the code when that is cut short. */
export function instructionWords(code: Int32Array, at: number): number {
  const opcode = code[at];
  return opcode === Opcode.switch ? FIXED_WORDS[opcode] + code[at + 2] : FIXED_WORDS[opcode];
}

export const isOpcode = (word: number): boolean => word >= 0 && word < OPCODE_NAMES.length;

/** Calls `visit` with every jump target of the instruction at `at`: the single label, or default first and then the table. */
export function forEachTarget(code: Int32Array, at: number, visit: (target: number) => void): void {
  const opcode = code[at];
  if (LABEL_PLACES[opcode] === 0) return;
  visit(at + code[at + 1]);
  if (opcode !== Opcode.switch) return;
  const count = code[at + 2];
  for (let i = 0; i < count; i++) visit(at + code[at + 3 + i]);
}

/** Where an error raised at `offset` goes on in this function; −1 when nothing there catches it. */
export function handlerAt({ handlers }: Pick<BytecodeFunction, 'handlers'>, offset: number): number {
  for (let row = 0; row < handlers.length; row += HANDLER_ROW)
    if (handlers[row] <= offset && offset < handlers[row + 1]) return handlers[row + 2];
  return -1;
}
