/**
 * Branches that dominating branches have decided: a condition that was tested already, or that follows from the tests
 * passed and from the intervals of values, becomes a constant. So does a comparison whose value is used otherwise. Guards are
 * tests, too: what one has let pass holds from there on.
 *
 * Walks the dominator tree. On an edge that is the only way into its block, the condition (or its opposite) is noted;
 * leaving the block's subtree takes it back. Values get intervals as they are met; a phi has the union of its inputs, each
 * as it was at the end of its block. At a loop's head the input from behind is not known yet, but a counter that only
 * rises (falls), and is tested against a limit before each step, stays above (below) where it began.
 *
 *     jnz (i <u n), @in, @error            @in:  jnz (i <u n), …   goes one way
 *     for i = 0; i <= 299; …               @body: 0 ≤ i ≤ 299
 * needs:  ssa, cfg, dominators
 * breaks: nothing (conditions become constants: fold-branches.ts)
 * cost:   linear: one walk, constant work per instruction and branch
 * (Bodik, Gupta and Sarkar, "ABCD", 2000, treats bounds as graph paths; the tests in front of BASIC's accesses are nearly
 * always the very same pair or constants, so pairs and intervals are enough.)
 */
import {
  type Cfg,
  Cls,
  type DominatorTree,
  type IlFunction,
  isTemp,
  Jump,
  NO_REF,
  Op,
  type Ref,
  refIndex,
  removeExit,
  secondSuccessor,
  tempRef,
} from '#il';
import { makeOrdinary } from '../exits.js';
import { maxOf, minOf } from '../facts/intervals.js';
import { type FactsMark, RelationFacts } from '../facts/relation-facts.js';
import { ALL_OUTCOMES, COMPARES_WIDE, exchanged, OUTCOMES } from '../facts/relations.js';
import { smallInt } from '../rules/integer.js';

/** Blocks looked at on the way up from a counter's step to its loop's head. */
const CLIMB = 24;
/** The start block is entered from outside too, whatever edges it has. */
const START = 1;

export function decideBranches(fn: IlFunction, cfg: Cfg, dominators: DominatorTree): void {
  fn.computeDefs();
  new Walk(fn, cfg, dominators).run();
}

class Walk {
  private readonly fn: IlFunction;
  private readonly cfg: Cfg;
  private readonly dominators: DominatorTree;
  private readonly facts: RelationFacts;
  /** Union of the inputs met so far, and how many, by phi. */
  private readonly phiLow: Float64Array;
  private readonly phiHigh: Float64Array;
  private readonly phiSeen: Int32Array;

  constructor(fn: IlFunction, cfg: Cfg, dominators: DominatorTree) {
    this.fn = fn;
    this.cfg = cfg;
    this.dominators = dominators;
    this.facts = new RelationFacts(fn);
    this.phiLow = new Float64Array(fn.insCount);
    this.phiHigh = new Float64Array(fn.insCount);
    this.phiSeen = new Int32Array(fn.insCount);
  }

  run(): void {
    const { dominators, facts } = this;
    const path: number[] = [];
    const marks: FactsMark[] = [];
    for (const block of dominators.preorder) {
      while (path.length > 0 && !dominators.dominates(path[path.length - 1], block)) {
        path.pop();
        facts.undoTo(marks.pop() ?? facts.mark);
      }
      path.push(block);
      marks.push(facts.mark);
      this.assumeEntry(block);
      this.visitBlock(block);
    }
  }

  /** What is known because control came into this block: only when there is one edge to come by. */
  private assumeEntry(block: number): void {
    const { fn, cfg } = this;
    if (block === START || cfg.predCount(block) !== 1) return;
    const from = cfg.predList[cfg.predStart[block]];
    if (fn.blockJump[from] !== Jump.jnz || fn.blockSucc0[from] === fn.blockSucc1[from]) return;
    this.facts.assume(fn.blockArg[from], fn.blockSucc0[from] === block);
  }

  private visitBlock(block: number): void {
    const { fn, facts } = this;
    for (let ins = fn.blockFirst[block], next = 0; ins !== 0; ins = next) {
      next = fn.insNext[ins];
      if (fn.insOp[ins] === Op.phi) {
        this.visitPhi(block, ins);
        continue;
      }
      if (this.visitExit(ins)) continue;
      const answer = facts.decideComparison(ins);
      if (answer >= 0) {
        fn.insOp[ins] = Op.copy;
        fn.insArg0[ins] = fn.int(answer);
        fn.insArg1[ins] = NO_REF;
      }
      facts.intervals.define(ins);
    }
    if (fn.blockJump[block] === Jump.jnz) {
      const answer = facts.decide(fn.blockArg[block]);
      if (answer >= 0) fn.blockArg[block] = fn.int(answer);
    }
    const other = secondSuccessor(fn, block);
    if (fn.blockSucc0[block] !== 0) this.feedPhis(block, fn.blockSucc0[block]);
    if (other !== 0) this.feedPhis(block, other);
  }

  /** A guard that is decided goes or always fails; what one, or a division, has let pass is known from here on. */
  private visitExit(ins: number): boolean {
    const { fn, facts } = this;
    const op = fn.insOp[ins];
    if (op === Op.guard) {
      const condition = fn.insArg0[ins];
      const answer = facts.decide(condition);
      if (answer > 0) removeExit(fn, ins);
      else if (answer === 0) fn.insArg0[ins] = fn.int(0);
      else facts.assume(condition, true);
      return true;
    }
    if (op !== Op.divt && op !== Op.remt) return false;
    const cls = fn.insCls[ins];
    if (facts.isHarmlessDivisor(fn.insArg1[ins], cls)) makeOrdinary(fn, ins);
    else facts.assumeNotZero(fn.insArg1[ins], cls === Cls.l);
    return false;
  }

  /** Adds what this block brings to the phis of a successor. */
  private feedPhis(block: number, successor: number): void {
    const { fn } = this;
    const { intervals } = this.facts;
    for (let ins = fn.blockFirst[successor]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const cls = fn.insCls[ins];
      if (cls > Cls.l) continue;
      const value = fn.phiInput(ins, block);
      const [low, high] = [intervals.lowOf(value, cls), intervals.highOf(value, cls)];
      const first = this.phiSeen[ins]++ === 0;
      if (first || low < this.phiLow[ins]) this.phiLow[ins] = low;
      if (first || high > this.phiHigh[ins]) this.phiHigh[ins] = high;
    }
  }

  private visitPhi(block: number, phi: number): void {
    const { fn, facts } = this;
    const { intervals } = facts;
    const cls = fn.insCls[phi];
    if (cls > Cls.l) return;
    const seen = this.phiSeen[phi];
    const temp = fn.insTo[phi];
    if (seen === fn.insArg1[phi]) {
      intervals.low[temp] = this.phiLow[phi];
      intervals.high[temp] = this.phiHigh[phi];
      return;
    }
    intervals.low[temp] = minOf(cls);
    intervals.high[temp] = maxOf(cls);
    if (seen === 0) return;
    const step = this.commonStep(block, phi);
    if (step > 0) intervals.low[temp] = this.phiLow[phi];
    if (step < 0) intervals.high[temp] = this.phiHigh[phi];
  }

  /** Sign of the steps when all inputs from behind are the phi plus a constant and cannot pass the end of the range. */
  private commonStep(block: number, phi: number): number {
    const { fn, dominators } = this;
    let sign = 0;
    for (let at = fn.insArg0[phi]; at < fn.insArg0[phi] + 2 * fn.insArg1[phi]; at += 2) {
      if (!dominators.dominates(block, fn.phiPool[at])) continue;
      const step = this.safeStep(block, phi, fn.phiPool[at + 1]);
      if (step === 0 || (sign !== 0 && Math.sign(step) !== sign)) return 0;
      sign = Math.sign(step);
    }
    // Inputs that are neither seen nor from behind come from blocks walked later.
    const behind = this.countBehind(block, phi);
    return this.phiSeen[phi] + behind === fn.insArg1[phi] ? sign : 0;
  }

  private countBehind(block: number, phi: number): number {
    const { fn, dominators } = this;
    let count = 0;
    for (let at = fn.insArg0[phi]; at < fn.insArg0[phi] + 2 * fn.insArg1[phi]; at += 2)
      if (dominators.dominates(block, fn.phiPool[at])) count++;
    return count;
  }

  /** The constant that `value` adds to the phi, 0 when it is something else or may wrap. */
  private safeStep(header: number, phi: number, value: Ref): number {
    const { fn } = this;
    if (!isTemp(value)) return 0;
    const def = fn.tempDef[refIndex(value)];
    if (def === 0 || fn.insOp[def] !== Op.add || fn.insCls[def] !== fn.insCls[phi]) return 0;
    const step = smallInt(fn, fn.insArg1[def]);
    if (fn.insArg0[def] !== tempRef(fn.insTo[phi]) || step === null) return 0;
    return this.isTested(header, fn.insBlock[def], fn.insTo[phi], step) ? step : 0;
  }

  /** Whether a test between the head and the step keeps `temp + step` within its class. */
  private isTested(header: number, from: number, temp: number, step: number): boolean {
    const { fn, cfg, dominators } = this;
    let block = from;
    for (let climbed = 0; climbed < CLIMB && block !== header && block !== START; climbed++) {
      const above = dominators.idom[block];
      const only = cfg.predCount(block) === 1 && fn.blockJump[above] === Jump.jnz;
      if (only && fn.blockSucc0[above] !== fn.blockSucc1[above]) {
        const room = this.roomAfter(fn.blockArg[above], fn.blockSucc0[above] === block, temp, step > 0);
        if (room >= Math.abs(step)) return true;
      }
      block = above;
    }
    return false;
  }

  /** How far `temp` can still go up (or down) without wrapping when the condition is as told. */
  private roomAfter(condition: Ref, isTrue: boolean, temp: number, up: boolean): number {
    const { fn } = this;
    if (!isTemp(condition)) return 0;
    const def = fn.tempDef[refIndex(condition)];
    const op = def === 0 ? Op.nop : fn.insOp[def];
    const cls = fn.tempClass[temp];
    if (OUTCOMES[op] === 0 || (COMPARES_WIDE[op] !== 0) !== (cls === Cls.l)) return 0;
    const isLeft = fn.insArg0[def] === tempRef(temp);
    if (!isLeft && fn.insArg1[def] !== tempRef(temp)) return 0;
    const outcomes = isTrue ? OUTCOMES[op] : ALL_OUTCOMES - OUTCOMES[op];
    const other = isLeft ? fn.insArg1[def] : fn.insArg0[def];
    const bound = this.facts.boundBy(other, cls, isLeft ? outcomes : exchanged(outcomes), up);
    return up ? maxOf(cls) - bound : bound - minOf(cls);
  }
}
