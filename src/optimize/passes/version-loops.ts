/**
 * Bounds checks out of loops, by versioning: an innermost loop with checks that its counter decides gets a copy without
 * them, and a test in front that chooses the copy when all checks would hold in all rounds.
 *
 *     for i = a; i ≤ b; i += 1                 if 0 ≤ a and b < n   for i = a …        no test
 *       if i ≥u n: error                 →     else                 for i = a …          if i ≥u n: error
 *
 * A check is a 32-bit unsigned comparison of an index with an invariant n, where the index is invariant too, or the counter
 * plus a constant. The counter is bounded at the loop's head (induction.ts), so that where the check is made it lies between
 * its first value and the bound. It must not wrap on the way: bound plus step is tested to fit, and the sign of a step that
 * is no constant. All this is tested in 64 bits, where nothing wraps.
 *
 * In the copy a counter that is known not to be negative there is kept in 64 bits, so that addresses need no extension and
 * move by equal steps (reduce-strength.ts).
 *
 * Error behaviour stays: when a check would fail in some round, the rounds before it run in the loop as it was.
 * needs:  ssa, cfg, dominators, loops; invariants hoisted (n is loaded from an array's descriptor)
 * breaks: ssa: the copy assigns the same temporaries (restored by the caller with constructSsa); cfg
 * cost:   linear in the loops copied: those of at most LOOP_LIMIT instructions, until the function has grown by GROWTH_LIMIT
 * (Loop versioning instead of proofs: how many elements an array has is known at run time only. Range analysis for what is
 * constant is decide-branches.ts.)
 */
import {
  type Cfg,
  Cls,
  type DominatorTree,
  type IlFunction,
  isConst,
  isTemp,
  Jump,
  type Loops,
  NO_REF,
  OP_COUNT,
  OP_VALUES,
  Op,
  type Ref,
  refIndex,
  tempRef,
} from '#il';
import { type Bound, findBound, findCounters, innermostLoops, isInvariant, type LoopBlocks } from '../induction.js';
import { entriesOf, insertPreheader } from '../preheader.js';
import { intAt, smallInt } from '../rules/integer.js';

const LOOP_LIMIT = 120;
const GROWTH_LIMIT = 2000;
/** Instructions that become code; values of frame states do not. */
const COUNTS = new Uint8Array(OP_COUNT).fill(1);
for (const op of [Op.live, Op.state, Op.dbgloc, Op.phi, Op.nop]) COUNTS[op] = 0;
/** More different conditions than this in front of a loop cost more than they save. */
const MAX_CHECKS = 12;
const WORD_MAX = 2147483647;

/** A comparison that is known when its index stays within [0, n): then its result is `result`. */
type Check = {
  readonly ins: number;
  readonly index: Ref;
  /** Added to the counter; the index is invariant when null. */
  readonly offset: number | null;
  readonly count: Ref;
  readonly result: number;
};

type Plan = {
  readonly loop: LoopBlocks;
  readonly bound: Bound | null;
  readonly checks: readonly Check[];
  /** By block: 1 where the bound holds. */
  readonly isBounded: Uint8Array;
};

/** True when loops were copied, so that SSA form has to be made again. */
export function versionLoops(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, loops: Loops): boolean {
  const innermost = innermostLoops(cfg, loops);
  if (innermost.length === 0) return false;
  fn.computeDefs();
  const plans = innermost.flatMap((loop) => planFor(fn, cfg, dominators, loop) ?? []);
  const limit = fn.insCount + GROWTH_LIMIT;
  let changed = false;
  for (const plan of plans) {
    if (fn.insCount > limit) break;
    new Versioning(fn, plan).run();
    changed = true;
  }
  return changed;
}

function planFor(fn: IlFunction, cfg: Cfg, dominators: DominatorTree, loop: LoopBlocks): Plan | null {
  let size = 0;
  for (const block of loop.blocks) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins])
      if (COUNTS[fn.insOp[ins]] !== 0 && ++size > LOOP_LIMIT) return null;
  }
  const bound = usableBound(fn, findBound(fn, loop, findCounters(fn, loop)));
  const isBounded = new Uint8Array(cfg.blockCount);
  if (bound !== null && cfg.predCount(bound.body) === 1)
    for (const block of loop.blocks) if (dominators.dominates(bound.body, block)) isBounded[block] = 1;
  const checks: Check[] = [];
  const pairs = new Set<string>();
  for (const block of loop.blocks) {
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      const check = checkAt(fn, loop, isBounded[block] === 1 ? bound : null, ins);
      if (check === null) continue;
      checks.push(check);
      pairs.add(`${check.index} ${check.count}`);
    }
  }
  if (checks.length === 0 || pairs.size > MAX_CHECKS) return null;
  return { loop, bound, checks, isBounded };
}

/** A bound in the direction of the counter's steps. */
function usableBound(fn: IlFunction, bound: Bound | null): Bound | null {
  if (bound === null || bound.counter.cls !== Cls.w) return null;
  const { step } = bound.counter;
  if (!isConst(step)) return bound;
  const value = intAt(fn, step, Cls.w);
  return value !== null && value !== 0n && value > 0n === bound.isUpper ? bound : null;
}

function checkAt(fn: IlFunction, loop: LoopBlocks, bound: Bound | null, ins: number): Check | null {
  const op = fn.insOp[ins];
  const [a, b] = [fn.insArg0[ins], fn.insArg1[ins]];
  switch (op) {
    case Op.cultw:
      return check(fn, loop, bound, ins, a, b, 1);
    case Op.cugew:
      return check(fn, loop, bound, ins, a, b, 0);
    case Op.cugtw:
      return check(fn, loop, bound, ins, b, a, 1);
    case Op.culew:
      return check(fn, loop, bound, ins, b, a, 0);
  }
  return null;
}

function check(
  fn: IlFunction,
  loop: LoopBlocks,
  bound: Bound | null,
  ins: number,
  index: Ref,
  count: Ref,
  result: number,
): Check | null {
  if (!isInvariant(fn, loop, count) || !isWord(fn, index) || !isWord(fn, count)) return null;
  if (isInvariant(fn, loop, index)) return { ins, index, offset: null, count, result };
  const offset = bound === null ? null : offsetFrom(fn, index, bound.counter.temp);
  return offset === null ? null : { ins, index, offset, count, result };
}

const isWord = (fn: IlFunction, ref: Ref): boolean => isConst(ref) || fn.classOf(ref) === Cls.w;

/** c when `ref` is the counter plus c. */
function offsetFrom(fn: IlFunction, ref: Ref, counter: number): number | null {
  if (ref === tempRef(counter)) return 0;
  if (!isTemp(ref)) return null;
  const def = fn.tempDef[refIndex(ref)];
  if (def === 0 || fn.insOp[def] !== Op.add || fn.insArg0[def] !== tempRef(counter)) return null;
  return smallInt(fn, fn.insArg1[def]);
}

class Versioning {
  private readonly fn: IlFunction;
  private readonly plan: Plan;
  /** Where the test is being built. */
  private readonly test: number;
  /** What must hold, so far; NO_REF for nothing. */
  private condition: Ref = NO_REF;
  /** The counter in 64 bits, in the copy, and what each round makes of it; NO_REF when it stays as it is. */
  private wideCounter: Ref = NO_REF;
  private wideNext: Ref = NO_REF;
  private wideStep: Ref = NO_REF;

  constructor(fn: IlFunction, plan: Plan) {
    this.fn = fn;
    this.plan = plan;
    this.test = insertPreheader(fn, plan.loop.header, entriesOf(fn, plan.loop));
  }

  run(): void {
    const { fn, test } = this;
    const { loop } = this.plan;
    this.buildTest();
    const copies = new Map<number, number>();
    for (const block of loop.blocks) copies.set(block, fn.newBlock(`${fn.blockNames[block]}.fast${fn.blockCount}`));
    this.widen(copies);
    for (const [block, copy] of copies) this.copyBlock(block, copy, copies);
    fn.setJump(test, Jump.jnz, this.condition, copies.get(loop.header) ?? 0, loop.header);
  }

  // ---- the test

  private buildTest(): void {
    const { fn } = this;
    const { bound, checks } = this.plan;
    const done = new Set<string>();
    let isBoundUsed = false;
    for (const { index, offset, count } of checks) {
      const key = `${index} ${count}`;
      if (done.has(key)) continue;
      done.add(key);
      if (offset === null) this.require(this.add(Op.cultw, Cls.w, index, count));
      else if (bound !== null) {
        this.requireRange(bound, offset, count);
        isBoundUsed = true;
      }
    }
    if (isBoundUsed && bound !== null) this.requireSteps(bound);
    if (this.condition === NO_REF) this.condition = fn.int(1);
  }

  /** First and last value of the counter, plus the offset, lie in [0, count). */
  private requireRange({ counter, limit, isUpper, isStrict }: Bound, offset: number, count: Ref): void {
    const first = this.wide(counter.init);
    let last = this.wide(limit);
    if (isStrict) last = this.plus(last, isUpper ? -1 : 1);
    const [low, high] = isUpper ? [first, last] : [last, first];
    this.require(this.add(Op.csgel, Cls.w, this.plus(low, offset), this.fn.int(0)));
    this.require(this.add(Op.csltl, Cls.w, this.plus(high, offset), this.wide(count)));
  }

  /** The counter moves toward the bound, and stepping over it does not wrap. */
  private requireSteps({ counter, limit, isUpper }: Bound): void {
    const { fn } = this;
    const step = this.wide(counter.step);
    if (!isConst(counter.step)) this.require(this.add(isUpper ? Op.csgtl : Op.csltl, Cls.w, step, fn.int(0)));
    const beyond = this.add(Op.add, Cls.l, this.wide(limit), step);
    if (isUpper) this.require(this.add(Op.cslel, Cls.w, beyond, fn.int(WORD_MAX)));
    else this.require(this.add(Op.csgel, Cls.w, beyond, fn.int(-WORD_MAX - 1)));
  }

  private require(condition: Ref): void {
    this.condition = this.condition === NO_REF ? condition : this.add(Op.and, Cls.w, this.condition, condition);
  }

  private wide(ref: Ref): Ref {
    return this.add(Op.extsw, Cls.l, ref, NO_REF);
  }

  private plus(ref: Ref, value: number): Ref {
    return value === 0 ? ref : this.add(Op.add, Cls.l, ref, this.fn.int(value));
  }

  private add(op: number, cls: number, a: Ref, b: Ref): Ref {
    const { fn } = this;
    const temp = fn.newTemp(cls);
    fn.append(this.test, fn.newIns(op, cls, temp, a, b));
    return tempRef(temp);
  }

  // ---- the copy

  /** Gives the copy a counter in 64 bits when some check says that the counter is not negative. */
  private widen(copies: ReadonlyMap<number, number>): void {
    const { fn, test } = this;
    const { loop, bound, checks } = this.plan;
    if (bound === null || !checks.some(({ offset }) => offset !== null && offset <= 0)) return;
    const { counter } = bound;
    const init = this.wide(counter.init);
    this.wideStep = this.wide(counter.step);
    const temp = fn.newTemp(Cls.l, fn.tempNames[counter.temp]);
    this.wideCounter = tempRef(temp);
    this.wideNext = tempRef(fn.newTemp(Cls.l));
    const pairs: number[] = [test, init];
    for (let at = fn.insArg0[counter.phi]; at < fn.insArg0[counter.phi] + 2 * fn.insArg1[counter.phi]; at += 2)
      if (copies.has(fn.phiPool[at])) pairs.push(copies.get(fn.phiPool[at]) ?? 0, this.wideNext);
    const header = copies.get(loop.header) ?? 0;
    fn.append(header, fn.newIns(Op.phi, Cls.l, temp, fn.addPhiPairs(pairs), pairs.length / 2));
  }

  /** The copy's form of a value: the counter in 64 bits, whose low half is the counter. */
  private inCopy(ref: Ref): Ref {
    const { bound } = this.plan;
    return this.wideCounter !== NO_REF && bound !== null && ref === tempRef(bound.counter.temp)
      ? this.wideCounter
      : ref;
  }

  /**
   * When an instruction extends the counter, or the counter plus a constant, where that is known not to be negative (nor to wrap): the
   * constant; else null.
   */
  private extendedOffset(ins: number): number | null {
    const { fn } = this;
    const { bound, isBounded, checks } = this.plan;
    if (this.wideCounter === NO_REF || bound === null || isBounded[fn.insBlock[ins]] === 0) return null;
    const op = fn.insOp[ins];
    if (op !== Op.extsw && op !== Op.extuw) return null;
    const offset = offsetFrom(fn, fn.insArg0[ins], bound.counter.temp);
    return offset === 0 || checks.some((each) => each.offset === offset && offset !== null) ? offset : null;
  }

  private copyBlock(block: number, copy: number, copies: ReadonlyMap<number, number>): void {
    const { fn } = this;
    const to = (target: number): number => copies.get(target) ?? target;
    for (let ins = fn.blockFirst[block]; ins !== 0; ins = fn.insNext[ins]) {
      fn.append(copy, this.copyOf(ins, to));
      if (this.wideCounter !== NO_REF && ins === this.plan.bound?.counter.next)
        fn.append(copy, fn.newIns(Op.add, Cls.l, refIndex(this.wideNext), this.wideCounter, this.wideStep));
    }
    fn.blockPos[copy] = fn.blockPos[block];
    const [first, second] = [fn.blockSucc0[block], fn.blockSucc1[block]];
    fn.setJump(copy, fn.blockJump[block], fn.blockArg[block], first && to(first), second && to(second));
    for (const target of new Set([first, second]))
      if (target !== 0 && !copies.has(target)) this.feed(target, block, copy);
  }

  private copyOf(ins: number, to: (block: number) => number): number {
    const { fn } = this;
    const { checks } = this.plan;
    const cls = fn.insCls[ins];
    const known = checks.find((each) => each.ins === ins);
    const offset = this.extendedOffset(ins);
    let copy: number;
    if (known !== undefined) copy = fn.newIns(Op.copy, cls, fn.insTo[ins], fn.int(known.result), NO_REF);
    else if (offset !== null) copy = fn.newIns(Op.add, cls, fn.insTo[ins], this.wideCounter, fn.int(offset));
    else {
      let first = fn.insArg0[ins];
      if (fn.insOp[ins] === Op.phi) {
        const pairs = Array.from(fn.phiPool.subarray(first, first + 2 * fn.insArg1[ins]));
        first = fn.addPhiPairs(pairs.map((value, at) => (at % 2 === 0 ? to(value) : value)));
      }
      const values = ins === this.plan.bound?.counter.next ? 0 : OP_VALUES[fn.insOp[ins]];
      const arg = (mask: number, ref: Ref): Ref => ((values & mask) !== 0 ? this.inCopy(ref) : ref);
      copy = fn.newIns(
        fn.insOp[ins],
        cls,
        fn.insTo[ins],
        arg(1, first),
        arg(2, fn.insArg1[ins]),
        arg(4, fn.insArg2[ins]),
      );
    }
    fn.insPos[copy] = fn.insPos[ins];
    return copy;
  }

  /** The phis of a block behind the loop take from the copy what they take from the block copied. */
  private feed(target: number, from: number, copy: number): void {
    const { fn } = this;
    for (let ins = fn.blockFirst[target]; ins !== 0 && fn.insOp[ins] === Op.phi; ins = fn.insNext[ins]) {
      const start = fn.insArg0[ins];
      const pairs = Array.from(fn.phiPool.subarray(start, start + 2 * fn.insArg1[ins]));
      fn.insArg0[ins] = fn.addPhiPairs([...pairs, copy, fn.phiInput(ins, from)]);
      fn.insArg1[ins]++;
    }
  }
}
