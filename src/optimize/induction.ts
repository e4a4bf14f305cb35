/**
 * Counters of loops: a phi at a loop's head that every round changes by the same amount, and the test at the head that
 * bounds it.
 */
import { type Cfg, Cls, type IlFunction, isTemp, Jump, type Loops, Op, type Ref, refIndex, tempRef } from '#il';
import { COMPARES_WIDE, exchanged, OUTCOMES, Outcome } from './facts/relations.js';

/** Blocks of one innermost loop. */
export type LoopBlocks = { readonly header: number; readonly blocks: readonly number[]; readonly isInside: Uint8Array };

export type Counter = {
  readonly phi: number;
  readonly temp: number;
  readonly cls: number;
  /** Value on entering the loop; the loop has one entry. */
  readonly init: Ref;
  /** What each round adds: a constant, or a value from outside the loop. */
  readonly step: Ref;
  /** The instruction that adds it. */
  readonly next: number;
};

/** The start block is entered from outside, too: no loop of which a preheader could be made. */
const START = 1;

/** The loops without loops inside. */
export function innermostLoops(cfg: Cfg, loops: Loops): LoopBlocks[] {
  const blocksOf = new Map<number, number[]>();
  for (const block of cfg.order) {
    const header = loops.header[block];
    if (header === 0) continue;
    const blocks = blocksOf.get(header);
    if (blocks === undefined) blocksOf.set(header, [block]);
    else blocks.push(block);
  }
  for (const header of [...blocksOf.keys()]) blocksOf.delete(loops.outer[header]);
  return Array.from(blocksOf, ([header, blocks]) => {
    const isInside = new Uint8Array(cfg.blockCount);
    for (const block of blocks) isInside[block] = 1;
    return { header, blocks, isInside };
  }).filter(({ header }) => header !== START);
}

/** Whether a value is the same in all rounds. */
export const isInvariant = (fn: IlFunction, loop: LoopBlocks, ref: Ref): boolean =>
  !isTemp(ref) || (loop.isInside[fn.insBlock[fn.tempDef[refIndex(ref)]]] ?? 0) === 0;

/** The integer counters of a loop that is entered from one block. Needs defs. */
export function findCounters(fn: IlFunction, loop: LoopBlocks): Counter[] {
  const counters: Counter[] = [];
  for (let ins = fn.blockFirst[loop.header]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
    const counter = fn.insCls[ins] <= Cls.l ? counterOf(fn, loop, ins) : null;
    if (counter !== null) counters.push(counter);
  }
  return counters;
}

function counterOf(fn: IlFunction, loop: LoopBlocks, phi: number): Counter | null {
  let init: Ref = 0;
  let behind: Ref = 0;
  for (let at = fn.insArg0[phi]; at < fn.insArg0[phi] + 2 * fn.insArg1[phi]; at += 2) {
    const value = fn.phiPool[at + 1];
    if (loop.isInside[fn.phiPool[at]] === 0) {
      if (init !== 0 && init !== value) return null;
      init = value;
    } else {
      if (behind !== 0 && behind !== value) return null;
      behind = value;
    }
  }
  if (init === 0 || !isTemp(behind)) return null;
  const next = fn.tempDef[refIndex(behind)];
  const cls = fn.insCls[phi];
  if (next === 0 || fn.insOp[next] !== Op.add || fn.insCls[next] !== cls) return null;
  const self = tempRef(fn.insTo[phi]);
  const [a, b] = [fn.insArg0[next], fn.insArg1[next]];
  const step = a === self ? b : b === self ? a : 0;
  if (step === 0 || step === self || !isInvariant(fn, loop, step)) return null;
  if (isTemp(step) && fn.classOf(step) !== cls) return null;
  return { phi, temp: fn.insTo[phi], cls, init, step, next };
}

/** A test at a loop's head: in the block `body` and what it dominates, the counter is at most (least) `limit`. */
export type Bound = {
  readonly counter: Counter;
  readonly limit: Ref;
  /** At most `limit` when true, at least `limit` otherwise. */
  readonly isUpper: boolean;
  /** Not even equal to it. */
  readonly isStrict: boolean;
  readonly body: number;
};

export function findBound(fn: IlFunction, loop: LoopBlocks, counters: readonly Counter[]): Bound | null {
  const { header } = loop;
  if (fn.blockJump[header] !== Jump.jnz || !isTemp(fn.blockArg[header])) return null;
  const [yes, no] = [fn.blockSucc0[header], fn.blockSucc1[header]];
  if (loop.isInside[yes] === loop.isInside[no]) return null;
  const isTrueInside = loop.isInside[yes] === 1;
  const test = fn.tempDef[refIndex(fn.blockArg[header])];
  const trueFor = test === 0 ? 0 : OUTCOMES[fn.insOp[test]];
  if (trueFor === 0) return null;
  let outcomes = isTrueInside ? trueFor : 31 - trueFor;
  const isWide = COMPARES_WIDE[fn.insOp[test]] !== 0;
  let [left, right] = [fn.insArg0[test], fn.insArg1[test]];
  let counter = counters.find(({ temp }) => left === tempRef(temp));
  if (counter === undefined) {
    counter = counters.find(({ temp }) => right === tempRef(temp));
    [left, right] = [right, left];
    outcomes = exchanged(outcomes);
  }
  if (counter === undefined || (counter.cls === Cls.l) !== isWide || !isInvariant(fn, loop, right)) return null;
  if (isTemp(right) && fn.classOf(right) !== counter.cls) return null;
  const signedLess = Outcome.below | Outcome.lessButAbove;
  const signedGreater = Outcome.above | Outcome.greaterButBelow;
  const strict = (outcomes & Outcome.equal) === 0;
  const order = outcomes & ~Outcome.equal;
  if (order !== signedLess && order !== signedGreater) return null;
  return {
    counter,
    limit: right,
    isUpper: order === signedLess,
    isStrict: strict,
    body: isTrueInside ? yes : no,
  };
}
