/**
 * How two integers can stand to each other, as a set of five outcomes: equal, or less / greater by sign and by unsigned
 * value, which may disagree. Every integer comparison is true for some of the five, so what one comparison says about
 * another is a matter of intersecting sets.
 */
import { Op, type OpName } from '#il';

/** One bit each: signed order, then unsigned order. */
export const Outcome = { equal: 1, below: 2, lessButAbove: 4, greaterButBelow: 8, above: 16 } as const;
export const ALL_OUTCOMES = 31;

// biome-ignore format: table
const TRUE_FOR: Readonly<Record<string, number>> = {
  eq:  Outcome.equal,
  ne:  ALL_OUTCOMES - Outcome.equal,
  slt: Outcome.below | Outcome.lessButAbove,
  sle: Outcome.below | Outcome.lessButAbove | Outcome.equal,
  sgt: Outcome.above | Outcome.greaterButBelow,
  sge: Outcome.above | Outcome.greaterButBelow | Outcome.equal,
  ult: Outcome.below | Outcome.greaterButBelow,
  ule: Outcome.below | Outcome.greaterButBelow | Outcome.equal,
  ugt: Outcome.above | Outcome.lessButAbove,
  uge: Outcome.above | Outcome.lessButAbove | Outcome.equal,
};

/** Outcomes for which an integer comparison answers 1; 0 for every other operation. */
export const OUTCOMES = new Uint8Array(256);
/** 1 for comparisons of 64-bit values. */
export const COMPARES_WIDE = new Uint8Array(256);
for (const [relation, outcomes] of Object.entries(TRUE_FOR)) {
  OUTCOMES[Op[`c${relation}w` as OpName]] = outcomes;
  OUTCOMES[Op[`c${relation}l` as OpName]] = outcomes;
  COMPARES_WIDE[Op[`c${relation}l` as OpName]] = 1;
}

/** The same outcomes seen from the other side. */
export function exchanged(outcomes: number): number {
  let result = outcomes & Outcome.equal;
  if ((outcomes & Outcome.below) !== 0) result |= Outcome.above;
  if ((outcomes & Outcome.above) !== 0) result |= Outcome.below;
  if ((outcomes & Outcome.lessButAbove) !== 0) result |= Outcome.greaterButBelow;
  if ((outcomes & Outcome.greaterButBelow) !== 0) result |= Outcome.lessButAbove;
  return result;
}

/** Outcomes that two signed intervals allow. Too wide intervals only allow too much. */
export function outcomesOf(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  let outcomes = aLow <= bHigh && bLow <= aHigh ? Outcome.equal : 0;
  const less = aLow < bHigh;
  const greater = aHigh > bLow;
  if ((aLow < 0 && bLow < 0) || (aHigh >= 0 && bHigh >= 0)) {
    if (less) outcomes |= Outcome.below;
    if (greater) outcomes |= Outcome.above;
  }
  if (aLow < 0 && bHigh >= 0) outcomes |= Outcome.lessButAbove;
  if (aHigh >= 0 && bLow < 0) outcomes |= Outcome.greaterButBelow;
  return outcomes;
}
