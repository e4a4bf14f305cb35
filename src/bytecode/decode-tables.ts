/** What decoding goes by, by opcode number. Nothing but data may be exported: see opcodes.ts. */
import { IMMEDIATE_WORDS } from './op-row.js';
import { OPCODE_IMMEDIATES, OPCODE_NAMES } from './opcodes.js';

/** Words of each opcode with its fixed immediates; `switch` has its labels on top. */
export const FIXED_WORDS = Uint8Array.from(OPCODE_IMMEDIATES, (kinds) =>
  kinds.reduce((words, kind) => words + IMMEDIATE_WORDS[kind], 1),
);

/** First word of each immediate behind the opcode word, by position. */
export const IMMEDIATE_PLACES: readonly Uint8Array[] = OPCODE_IMMEDIATES.map((kinds) => {
  let place = 1;
  return Uint8Array.from(kinds, (kind) => {
    const here = place;
    place += IMMEDIATE_WORDS[kind];
    return here;
  });
});

/** Word of the `label` immediate of each opcode that has one, else 0. ORDER: a row's label comes first. */
export const LABEL_PLACES = Uint8Array.from(OPCODE_IMMEDIATES, (kinds) => (kinds[0] === 'label' ? 1 : 0));

/** 1 for opcodes that return from the function. */
export const RETURNS = Uint8Array.from(OPCODE_NAMES, (name) => (/(^|\.)ret$/.test(name) ? 1 : 0));
