/**
 * Simplification of one instruction whose arguments are already simplified: folds constants, puts constants on the right,
 * and applies the rule tables until none matches.
 */
import { Cls, type IlFunction, isConst, NO_REF, OP_COUNT, OP_TRAITS, Op, type Ref, Trait } from '#il';
import { foldConstants } from './fold.js';
import { COMPARE_RULES, SWAPPED } from './rules/compare.js';
import { FLOAT_RULES } from './rules/float.js';
import { INTEGER_RULES, type Rule, smallInt } from './rules/integer.js';

const RULES: (readonly Rule[])[] = Array.from({ length: OP_COUNT }, () => []);
for (const [op, rules] of [...INTEGER_RULES, ...FLOAT_RULES, ...COMPARE_RULES]) RULES[op] = [...RULES[op], ...rules];

/** Rewrites may enable one another, but each makes the instruction cheaper; this bound only guards against a bad rule. */
const MAX_REWRITES = 8;

/** The value that replaces the instruction's result, or NO_REF when it stays (possibly rewritten in place). */
export function simplify(fn: IlFunction, ins: number): Ref {
  for (let round = 0; round < MAX_REWRITES; round++) {
    const op = fn.insOp[ins];
    if ((OP_TRAITS[op] & Trait.pure) === 0) return NO_REF;
    if (op === Op.copy) return copied(fn, ins);
    if (op === Op.select) return selected(fn, ins);
    const folded = foldConstants(fn, op, fn.insCls[ins], fn.insArg0[ins], fn.insArg1[ins]);
    if (folded !== NO_REF) return folded;
    constantsToTheRight(fn, ins);
    const replacement = applyRules(fn, ins);
    if (replacement !== NO_REF) return replacement;
    if (fn.insOp[ins] === op) return NO_REF;
  }
  return NO_REF;
}

function applyRules(fn: IlFunction, ins: number): Ref {
  const op = fn.insOp[ins];
  for (const rule of RULES[op]) {
    const replacement = rule(fn, ins);
    if (replacement !== NO_REF) return replacement;
    if (fn.insOp[ins] !== op) return NO_REF;
  }
  return NO_REF;
}

function constantsToTheRight(fn: IlFunction, ins: number): void {
  const [a, b] = [fn.insArg0[ins], fn.insArg1[ins]];
  if (b === NO_REF || !isConst(a) || isConst(b)) return;
  const op = fn.insOp[ins];
  const swapped = (OP_TRAITS[op] & Trait.commutes) !== 0 ? op : SWAPPED[op];
  if (swapped === 0) return;
  fn.insOp[ins] = swapped;
  fn.insArg0[ins] = b;
  fn.insArg1[ins] = a;
}

/** A copy is its argument, unless it reads the low half of a wider value. */
function copied(fn: IlFunction, ins: number): Ref {
  const arg = fn.insArg0[ins];
  if (isConst(arg))
    return fn.insCls[ins] < Cls.s || foldConstants(fn, Op.copy, fn.insCls[ins], arg, NO_REF) !== NO_REF ? arg : NO_REF;
  return fn.classOf(arg) === fn.insCls[ins] ? arg : NO_REF;
}

function selected(fn: IlFunction, ins: number): Ref {
  const [a, b] = [fn.insArg1[ins], fn.insArg2[ins]];
  const cls = fn.insCls[ins];
  const fits = (ref: Ref): boolean => (isConst(ref) ? cls < Cls.s : fn.classOf(ref) === cls);
  const condition = smallInt(fn, fn.insArg0[ins]);
  if (a === b && fits(a)) return a;
  if (condition === null) return NO_REF;
  const chosen = (condition | 0) !== 0 ? a : b;
  return fits(chosen) ? chosen : NO_REF;
}
