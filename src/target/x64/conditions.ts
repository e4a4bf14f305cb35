/**
 * Condition codes in hardware order: the number is added to the opcode of Jcc, SETcc and CMOVcc.
 * Codes come in pairs that differ in bit 0 and are each other's opposite. Intel SDM vol. 2, appendix B "Condition Test Field".
 */
import { assert } from '#support';

export const Cond = {
  o: 0,
  no: 1,
  b: 2,
  ae: 3,
  e: 4,
  ne: 5,
  be: 6,
  a: 7,
  s: 8,
  ns: 9,
  p: 10,
  np: 11,
  l: 12,
  ge: 13,
  le: 14,
  g: 15,
} as const;
export type CondName = keyof typeof Cond;

export const COND_NAMES: readonly string[] = Object.keys(Cond);

/** Conditions after a comparison of integers, by relation: s for signed, u for unsigned. */
export const INTEGER_CONDITIONS = {
  eq: Cond.e,
  ne: Cond.ne,
  sge: Cond.ge,
  sgt: Cond.g,
  sle: Cond.le,
  slt: Cond.l,
  uge: Cond.ae,
  ugt: Cond.a,
  ule: Cond.be,
  ult: Cond.b,
} as const;

/** The condition that holds exactly when `cond` does not. For floats mind "unordered": `!(a > b)` is `be`, which is also true on NaN. */
export function invertCond(cond: number): number {
  return cond ^ 1;
}

/** The condition to test after the operands of the compare change places: `l` becomes `g`, `b` becomes `a`; `e` stays. */
export function swapCond(cond: number): number {
  return SWAPPED[cond];
}

// ORDER: indexed by condition code; o s p and their opposites have no meaning after a swap and stay.
const SWAPPED: readonly number[] = [0, 1, 7, 6, 4, 5, 3, 2, 8, 9, 10, 11, 15, 14, 13, 12];

assert(
  invertCond(Cond.l) === Cond.ge && invertCond(Cond.b) === Cond.ae && invertCond(Cond.g) === Cond.le,
  'target/x64',
  'ORDER cond',
);
assert(
  swapCond(Cond.l) === Cond.g && swapCond(Cond.be) === Cond.ae && swapCond(Cond.a) === Cond.b,
  'target/x64',
  'ORDER swapped',
);
