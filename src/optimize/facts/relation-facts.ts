/**
 * What the branches passed so far say about pairs of integers: for each pair the outcomes that are still possible
 * (relations.ts), and intervals for the values themselves. Facts are taken back in the order opposite to their coming,
 * as a walk over the dominator tree leaves the blocks that they hold in.
 */
import { Cls, type IlFunction, isConst, isTemp, Op, type Ref, refIndex } from '#il';
import { Intervals, maxOf, minOf } from './intervals.js';
import { ALL_OUTCOMES, COMPARES_WIDE, exchanged, OUTCOMES, Outcome, outcomesOf } from './relations.js';

/** References beyond this do not fit a key. */
const REF_LIMIT = 2 ** 25;
/** `and` and `or` of conditions are followed this deep. */
const DEPTH = 4;

export class RelationFacts {
  readonly intervals: Intervals;
  private readonly fn: IlFunction;
  /** Possible outcomes by pair; a pair is kept the way round in which the smaller reference comes first. */
  private readonly outcomes = new Map<number, number>();
  /** Earlier outcomes to go back to: key, outcomes. */
  private readonly trail: number[] = [];

  constructor(fn: IlFunction) {
    this.fn = fn;
    this.intervals = new Intervals(fn);
  }

  /** What a condition of a jump is here: 1, 0, or -1 when it can be either. */
  decide(condition: Ref): number {
    if (!isTemp(condition)) return -1;
    const def = this.fn.tempDef[refIndex(condition)];
    const answer = def === 0 ? -1 : this.decideComparison(def);
    if (answer >= 0) return answer;
    const { intervals, fn } = this;
    if (fn.classOf(condition) > Cls.l) return -1;
    if (intervals.lowOf(condition, Cls.w) > 0 || intervals.highOf(condition, Cls.w) < 0) return 1;
    return this.answerFor(condition, fn.int(0), false, ALL_OUTCOMES - Outcome.equal);
  }

  /** The answer of an integer comparison here, or -1. */
  decideComparison(ins: number): number {
    const { fn } = this;
    const trueFor = OUTCOMES[fn.insOp[ins]];
    if (trueFor === 0) return -1;
    return this.answerFor(fn.insArg0[ins], fn.insArg1[ins], COMPARES_WIDE[fn.insOp[ins]] !== 0, trueFor);
  }

  private answerFor(a: Ref, b: Ref, wide: boolean, trueFor: number): number {
    const possible = this.possible(a, b, wide);
    if ((possible & trueFor) === 0) return 0;
    return (possible & ~trueFor) === 0 ? 1 : -1;
  }

  private possible(a: Ref, b: Ref, wide: boolean): number {
    const { intervals } = this;
    const cls = wide ? Cls.l : Cls.w;
    const byInterval = outcomesOf(
      intervals.lowOf(a, cls),
      intervals.highOf(a, cls),
      intervals.lowOf(b, cls),
      intervals.highOf(b, cls),
    );
    const known = this.outcomes.get(keyOf(a, b, wide));
    const possible = known === undefined ? byInterval : byInterval & (a < b ? known : exchanged(known));
    // Nothing possible: control cannot come here. That is not this pass's to say.
    return possible === 0 ? ALL_OUTCOMES : possible;
  }

  /** Takes note that a condition is true (or false) from here on. */
  assume(condition: Ref, isTrue: boolean, depth = 0): void {
    if (!isTemp(condition)) return;
    const { fn } = this;
    const def = fn.tempDef[refIndex(condition)];
    const op = def === 0 ? Op.nop : fn.insOp[def];
    if (OUTCOMES[op] !== 0) {
      const outcomes = isTrue ? OUTCOMES[op] : ALL_OUTCOMES - OUTCOMES[op];
      this.restrict(fn.insArg0[def], fn.insArg1[def], COMPARES_WIDE[op] !== 0, outcomes);
    } else if (depth < DEPTH && this.isBooleanOf(op, def, isTrue)) {
      this.assume(fn.insArg0[def], isTrue, depth + 1);
      this.assume(fn.insArg1[def], isTrue, depth + 1);
    }
    if (fn.classOf(condition) <= Cls.l)
      this.restrict(condition, fn.int(0), false, isTrue ? ALL_OUTCOMES - Outcome.equal : Outcome.equal);
  }

  /** Takes note that a value is not 0 from here on. */
  assumeNotZero(value: Ref, wide: boolean): void {
    this.restrict(value, this.fn.int(0), wide, ALL_OUTCOMES - Outcome.equal);
  }

  /** Whether the value is known to be neither 0 nor −1 here. */
  isHarmlessDivisor(value: Ref, cls: number): boolean {
    const { intervals } = this;
    if (intervals.lowOf(value, cls) > 0 || intervals.highOf(value, cls) < -1) return true;
    const excludes = (other: number): boolean =>
      (this.possible(value, this.fn.int(other), cls === Cls.l) & Outcome.equal) === 0;
    return excludes(0) && excludes(-1);
  }

  /** Whether both arguments are conditions of the same truth: a true `and` of 0s and 1s, a false `or`. */
  private isBooleanOf(op: number, def: number, isTrue: boolean): boolean {
    if (op === Op.or) return !isTrue;
    if (op !== Op.and || !isTrue) return false;
    return this.isBoolean(this.fn.insArg0[def]) && this.isBoolean(this.fn.insArg1[def]);
  }

  private isBoolean(ref: Ref): boolean {
    return this.intervals.lowOf(ref, Cls.w) >= 0 && this.intervals.highOf(ref, Cls.w) <= 1;
  }

  private restrict(a: Ref, b: Ref, wide: boolean, outcomes: number): void {
    const possible = this.possible(a, b, wide) & outcomes;
    if (possible === 0 || (isConst(a) && isConst(b))) return;
    this.remember(a, b, wide, possible);
    this.narrow(a, b, wide, possible);
    this.narrow(b, a, wide, exchanged(possible));
  }

  private remember(a: Ref, b: Ref, wide: boolean, outcomes: number): void {
    if (a >= REF_LIMIT || b >= REF_LIMIT) return;
    const key = keyOf(a, b, wide);
    this.trail.push(key, this.outcomes.get(key) ?? ALL_OUTCOMES);
    this.outcomes.set(key, a < b ? outcomes : exchanged(outcomes));
  }

  /** Cuts the interval of `a` by how it stands to `b`. */
  private narrow(a: Ref, b: Ref, wide: boolean, outcomes: number): void {
    const { intervals } = this;
    const cls = wide ? Cls.l : Cls.w;
    if (!isTemp(a) || this.fn.classOf(a) !== cls) return;
    const [bLow, bHigh] = [intervals.lowOf(b, cls), intervals.highOf(b, cls)];
    let low = this.boundBy(b, cls, outcomes, false);
    let high = this.boundBy(b, cls, outcomes, true);
    // Unsigned below something that is not negative: not negative itself.
    if (bLow >= 0 && (outcomes & (Outcome.above | Outcome.lessButAbove)) === 0) {
      low = Math.max(low, 0);
      high = Math.min(high, (outcomes & Outcome.equal) !== 0 ? bHigh : bHigh - 1);
    }
    if ((outcomes & Outcome.equal) === 0 && bLow === bHigh) {
      if (intervals.lowOf(a, cls) === bLow) low = Math.max(low, bLow + 1);
      if (intervals.highOf(a, cls) === bLow) high = Math.min(high, bLow - 1);
    }
    intervals.narrow(refIndex(a), low, high);
  }

  /** The highest (lowest) value that can stand to `other` in one of these ways. */
  boundBy(other: Ref, cls: number, outcomes: number, up: boolean): number {
    const { intervals } = this;
    const strict = (outcomes & Outcome.equal) !== 0 ? 0 : 1;
    if (up) {
      const bounded = (outcomes & (Outcome.above | Outcome.greaterButBelow)) === 0;
      return bounded ? intervals.highOf(other, cls) - strict : maxOf(cls);
    }
    const bounded = (outcomes & (Outcome.below | Outcome.lessButAbove)) === 0;
    return bounded ? intervals.lowOf(other, cls) + strict : minOf(cls);
  }

  get mark(): FactsMark {
    return { pairs: this.trail.length, intervals: this.intervals.mark };
  }

  undoTo(mark: FactsMark): void {
    const { trail } = this;
    while (trail.length > mark.pairs) {
      const outcomes = trail.pop() ?? ALL_OUTCOMES;
      this.outcomes.set(trail.pop() ?? 0, outcomes);
    }
    this.intervals.undoTo(mark.intervals);
  }
}

export type FactsMark = { readonly pairs: number; readonly intervals: number };

const keyOf = (a: Ref, b: Ref, wide: boolean): number =>
  ((a < b ? a : b) * REF_LIMIT + (a < b ? b : a)) * 2 + (wide ? 1 : 0);
