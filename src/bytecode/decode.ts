/** Finding one's way in code words: lengths of instructions, places of immediates, successors. */
import { type BytecodeFunction, HANDLER_ROW } from './module.js';
import { IMMEDIATE_WORDS } from './op-row.js';
import { OPCODE_IMMEDIATES, OPCODE_NAMES, Opcode } from './opcodes.js';

/** Words of each opcode with its fixed immediates, by opcode number; `switch` has its labels on top. */
const FIXED_WORDS = Uint8Array.from(OPCODE_IMMEDIATES, (kinds) =>
  kinds.reduce((words, kind) => words + IMMEDIATE_WORDS[kind], 1),
);

/** Words of the instruction at `at`; may reach beyond the code when that is cut short. */
export function instructionWords(code: Int32Array, at: number): number {
  const opcode = code[at];
  return opcode === Opcode.switch ? FIXED_WORDS[opcode] + code[at + 2] : FIXED_WORDS[opcode];
}

export const isOpcode = (word: number): boolean => word >= 0 && word < OPCODE_NAMES.length;

/** First word of each immediate behind the opcode word, by opcode number and position. */
export const IMMEDIATE_PLACES: readonly Uint8Array[] = OPCODE_IMMEDIATES.map((kinds) => {
  let place = 1;
  return Uint8Array.from(kinds, (kind) => {
    const here = place;
    place += IMMEDIATE_WORDS[kind];
    return here;
  });
});

/** Word of the `label` immediate of each opcode that has one, else 0. ORDER: a row's label comes first. */
const LABEL_PLACES = Uint8Array.from(OPCODE_IMMEDIATES, (kinds) => (kinds[0] === 'label' ? 1 : 0));

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
