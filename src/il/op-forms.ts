/** What the operation table says, by operation number: which result classes exist and what each argument must be. */
import { OP_COUNT, OP_NAMES, OPS, signatureOf } from './ops.js';
import { CLS_NAMES } from './value-class.js';

/** Bit set of result classes (1 << Cls); bit 4: a form without result. */
export const NO_RESULT = 16;

/** Letters of the arguments at [op * 5 + class]; class 4 is "no result"; '' also when there is no such form. */
const ARGUMENTS: string[] = [];
/** Allowed results by operation. */
export const OP_RESULTS = new Uint8Array(OP_COUNT);
/** Number of plain arguments by operation; -1 for those with a shape of their own (phi, call). */
export const OP_ARITY = new Int8Array(OP_COUNT);

for (let op = 0; op < OP_COUNT; op++) {
  const forms = [...CLS_NAMES, '-'].map((letter) => signatureOf(op, letter));
  forms.forEach((letters, index) => {
    if (letters !== null) OP_RESULTS[op] |= 1 << index;
    ARGUMENTS.push(letters ?? '');
  });
  const first = forms.find((letters) => letters !== null) ?? '';
  OP_ARITY[op] = OP_NAMES[op] === 'phi' || OP_NAMES[op] === 'call' ? -1 : first.length;
}

/** Letters of the arguments of `op` with a result of class `cls` (4: no result). */
export const argumentLetters = (op: number, cls: number): string => ARGUMENTS[op * 5 + cls];

/** The result classes of an operation for people: `w or l`. */
export function describeResults(op: number): string {
  const letters = OPS[OP_NAMES[op]].signature
    .split(' ')
    .map((form) => form[0])
    .map((letter) => (letter === 'm' ? 'l' : letter))
    .filter((letter) => letter !== '-');
  return letters.length === 0 ? 'nothing' : letters.join(' or ');
}
