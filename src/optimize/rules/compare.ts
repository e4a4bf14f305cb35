/** Rewrite rules on comparisons. See integer.ts for the conventions. */
import { Cls, ConstKind, type IlFunction, isConst, isTemp, NO_REF, Op, type OpName, type Ref, refIndex } from '#il';
import { isBoolean, type Rule, smallInt } from './integer.js';

const opNumber = (name: string): number => Op[name as OpName];

// biome-ignore format: table
const INVERSES: readonly (readonly [string, string])[] = [
  ['eq', 'ne'], ['sge', 'slt'], ['sgt', 'sle'], ['uge', 'ult'], ['ugt', 'ule'],
];
// biome-ignore format: table
const SWAPS: readonly (readonly [string, string])[] = [
  ['eq', 'eq'], ['ne', 'ne'], ['sge', 'sle'], ['sgt', 'slt'], ['uge', 'ule'], ['ugt', 'ult'],
];

/** Operation with the opposite answer, 0 where there is none (ordered float comparisons with NaN). */
export const INVERSE = new Int32Array(256);
/** Operation that gives the same answer with its arguments exchanged, 0 where there is none. */
export const SWAPPED = new Int32Array(256);
for (const letter of ['w', 'l']) {
  for (const [a, b] of INVERSES) {
    INVERSE[opNumber(`c${a}${letter}`)] = opNumber(`c${b}${letter}`);
    INVERSE[opNumber(`c${b}${letter}`)] = opNumber(`c${a}${letter}`);
  }
  for (const [a, b] of SWAPS) {
    SWAPPED[opNumber(`c${a}${letter}`)] = opNumber(`c${b}${letter}`);
    SWAPPED[opNumber(`c${b}${letter}`)] = opNumber(`c${a}${letter}`);
  }
}
for (const letter of ['s', 'd']) {
  for (const [a, b] of [
    ['eq', 'ne'],
    ['o', 'uo'],
  ] as const) {
    INVERSE[opNumber(`c${a}${letter}`)] = opNumber(`c${b}${letter}`);
    INVERSE[opNumber(`c${b}${letter}`)] = opNumber(`c${a}${letter}`);
  }
}

/** (x cmp y) ≠ 0 is the comparison itself; (x cmp y) = 0 its inverse. */
const compareBoolean: Rule = (fn, ins) => {
  const inner = fn.insArg0[ins];
  if (!isBoolean(fn, inner) || smallInt(fn, fn.insArg1[ins]) !== 0) return NO_REF;
  const def = fn.tempDef[refIndex(inner)];
  if (fn.insOp[ins] === Op.cnew || fn.insOp[ins] === Op.cnel) {
    if (fn.insCls[def] === fn.insCls[ins]) return inner;
    return become(fn, ins, fn.insOp[def], def);
  }
  const inverse = INVERSE[fn.insOp[def]];
  return inverse === 0 ? NO_REF : become(fn, ins, inverse, def);
};

function become(fn: IlFunction, ins: number, op: number, from: number): Ref {
  fn.insOp[ins] = op;
  fn.insArg0[ins] = fn.insArg0[from];
  fn.insArg1[ins] = fn.insArg1[from];
  return NO_REF;
}

/** x = x, x ≥ x, x ≤ x are true; x ≠ x, x > x, x < x false: integers only. */
const compareItself =
  (answer: number): Rule =>
  (fn, ins) =>
    isTemp(fn.insArg0[ins]) && fn.insArg0[ins] === fn.insArg1[ins] ? fn.int(answer) : NO_REF;

const NARROW = new Int32Array(256);
for (const relation of ['eq', 'ne', 'sge', 'sgt', 'sle', 'slt'])
  NARROW[opNumber(`c${relation}l`)] = opNumber(`c${relation}w`);

/** Comparing two sign-extended words (or one with a constant that fits) is comparing the words. */
const compareExtended: Rule = (fn, ins) => {
  const a = extendedWord(fn, fn.insArg0[ins]);
  const b = extendedWord(fn, fn.insArg1[ins]);
  if (NARROW[fn.insOp[ins]] === 0 || a === NO_REF || b === NO_REF || (!isTemp(a) && !isTemp(b))) return NO_REF;
  fn.insOp[ins] = NARROW[fn.insOp[ins]];
  fn.insArg0[ins] = a;
  fn.insArg1[ins] = b;
  return NO_REF;
};

function extendedWord(fn: IlFunction, ref: Ref): Ref {
  if (!isTemp(ref)) return smallInt(fn, ref) === null ? NO_REF : ref;
  const def = fn.tempDef[refIndex(ref)];
  return def !== 0 && fn.insOp[def] === Op.extsw && fn.classOf(fn.insArg0[def]) === Cls.w ? fn.insArg0[def] : NO_REF;
}

/** A symbol that is not found is an error of linking, so its address is not 0. */
const compareSymbolWithNull =
  (answer: number): Rule =>
  (fn, ins) => {
    const index = refIndex(fn.insArg0[ins]);
    const isSymbol = isConst(fn.insArg0[ins]) && fn.constKind[index] === ConstKind.symbol && fn.constHi[index] === 0;
    return isSymbol && smallInt(fn, fn.insArg1[ins]) === 0 ? fn.int(answer) : NO_REF;
  };

const rows: [number, Rule[]][] = [];
for (const letter of ['w', 'l']) {
  for (const relation of ['eq', 'sge', 'sle', 'uge', 'ule'])
    rows.push([opNumber(`c${relation}${letter}`), [compareItself(1)]]);
  for (const relation of ['ne', 'sgt', 'slt', 'ugt', 'ult'])
    rows.push([opNumber(`c${relation}${letter}`), [compareItself(0)]]);
  rows.push([opNumber(`ceq${letter}`), [compareBoolean]], [opNumber(`cne${letter}`), [compareBoolean]]);
}
for (const relation of ['eq', 'ne', 'sge', 'sgt', 'sle', 'slt'])
  rows.push([opNumber(`c${relation}l`), [compareExtended]]);
rows.push([Op.ceql, [compareSymbolWithNull(0)]], [Op.cnel, [compareSymbolWithNull(1)]]);

export const COMPARE_RULES: readonly (readonly [number, readonly Rule[]])[] = rows;
