/**
 * `when … otherwise … end` in straight-line emission. Both parts start from the registers as they were at `when` and leave them so;
 * only a result is put into a register that both parts agree on. A bracket on a constant is decided here: in the part that cannot
 * run, nothing is emitted ("dead").
 */
import { type Cls, isFloat } from '#il';
import type { LabelId } from '#link';
import { InternalError } from '#support';
import { isConstant, isTrue, jumpOn, opposite, testCondition } from './conditions.js';
import type { Emission, RegisterSnapshot } from './emission.js';
import { Kind } from './values.js';

/** Registers that parts of a bracket can count on, and vector registers. */
const FREE_GENERAL = 5;
const FREE_VECTOR = 3;
const NO_REGISTER = -1;

type Bracket = {
  /** 1 the first part runs, 0 the other, −1 not known. */
  readonly decided: 1 | 0 | -1;
  hasSecond: boolean;
  /** Value of the first part, when decided. */
  firstValue: number;
  readonly second: LabelId;
  readonly end: LabelId;
  readonly before: RegisterSnapshot;
  /** `firstInPart` and reserved registers around the bracket. */
  readonly outerFirst: number;
  readonly outerReserved: number;
  resultRegister: number;
  resultCls: Cls;
  isResultConstant: boolean;
  /** What registers mirrored where the first part ended. */
  mirrored: Int32Array;
};

const NO_SNAPSHOT: RegisterSnapshot = { owner: new Int32Array(0), word: new Int32Array(0) };
const NO_LABEL = -1 as LabelId;

export class Brackets {
  private readonly m: Emission;
  private readonly open: Bracket[] = [];
  private deadDepth = 0;

  constructor(m: Emission) {
    this.m = m;
  }

  get isDead(): boolean {
    return this.deadDepth > 0;
  }

  get depth(): number {
    return this.open.length;
  }

  when(condition: number): void {
    const { m } = this;
    if (this.isDead || isConstant(m, condition)) {
      const decided = !this.isDead && isTrue(m, condition) ? 1 : 0;
      m.consume(condition);
      this.push(decided, NO_LABEL, NO_LABEL, NO_SNAPSHOT);
      if (decided === 0) this.deadDepth++;
      return;
    }
    m.forceLoad();
    if (m.flagsValue !== 0 && m.flagsValue !== condition) m.clobberFlags();
    if (m.firstInPart === 0) {
      m.ensureFree(false, FREE_GENERAL);
      m.ensureFree(true, FREE_VECTOR);
    }
    const second = m.newLabel();
    const code = testCondition(m, condition);
    jumpOn(m, opposite(code), second);
    this.push(-1, second, m.newLabel(), m.snapshot());
    m.firstInPart = m.values.count;
  }

  private push(decided: 1 | 0 | -1, second: LabelId, end: LabelId, before: RegisterSnapshot): void {
    this.open.push({
      decided,
      hasSecond: false,
      firstValue: 0,
      second,
      end,
      before,
      outerFirst: this.m.firstInPart,
      outerReserved: this.m.reserved,
      resultRegister: NO_REGISTER,
      resultCls: 0,
      isResultConstant: false,
      mirrored: before.word,
    });
  }

  otherwise(value: number): void {
    const { m } = this;
    const bracket = this.innermost();
    bracket.hasSecond = true;
    if (bracket.decided >= 0) {
      bracket.firstValue = value;
      this.deadDepth += bracket.decided === 1 ? 1 : -1;
      return;
    }
    m.pinned = 0;
    m.forceLoad();
    if (value !== 0) this.placeFirst(bracket, value);
    m.clobberFlags();
    m.asm.labels.jump(bracket.end);
    m.asm.labels.bind(bracket.second);
    bracket.mirrored = m.mirrors.words.slice();
    m.restore(bracket.before);
    if (bracket.resultRegister !== NO_REGISTER) {
      m.mirrors.drop(bracket.resultRegister);
      m.reserved |= 1 << bracket.resultRegister;
    }
    m.firstInPart = m.values.count;
  }

  /** An integer constant goes in as 64 bits, so that the other part can say what class it is. */
  private placeFirst(bracket: Bracket, value: number): void {
    const { m } = this;
    const { kind, cls } = m.values;
    bracket.isResultConstant = kind[value] === Kind.constant;
    bracket.resultCls = cls[value] as Cls;
    if (bracket.isResultConstant && !isFloat(cls[value])) {
      const register = m.allocate(false);
      m.asm.loadConstant(register, m.values.a[value], m.values.b[value]);
      m.consume(value);
      bracket.resultRegister = register;
    } else bracket.resultRegister = m.take(value);
  }

  end(value: number): number {
    const { m } = this;
    const bracket = this.innermost();
    this.open.pop();
    if (bracket.decided >= 0) return this.endDecided(bracket, value);
    m.pinned = 0;
    m.forceLoad();
    const { resultRegister } = bracket;
    let cls: Cls = 0;
    if (value !== 0) {
      if (resultRegister === NO_REGISTER)
        throw new InternalError('tiers/baseline', 'a bracket with a result in one part only');
      cls = bracket.isResultConstant ? (m.values.cls[value] as Cls) : bracket.resultCls;
      m.loadInto(resultRegister, value);
      m.consume(value);
    }
    m.clobberFlags();
    m.pinned = 0;
    if (!bracket.hasSecond) m.asm.labels.bind(bracket.second);
    // With a second part, its label is bound already; the first part's way comes in here.
    if (bracket.hasSecond) m.asm.labels.bind(bracket.end);
    m.mirrors.intersect(bracket.mirrored);
    m.reserved = bracket.outerReserved;
    m.firstInPart = bracket.outerFirst;
    if (value === 0) return 0;
    m.mirrors.drop(resultRegister);
    return m.defineRegister(resultRegister, cls, 0);
  }

  private endDecided(bracket: Bracket, value: number): number {
    const { m } = this;
    const { decided, hasSecond, firstValue } = bracket;
    if ((decided === 1) === hasSecond) this.deadDepth--;
    if (value === 0) return 0;
    const [taken, left] = decided === 1 && hasSecond ? [firstValue, value] : [value, firstValue];
    m.consume(left);
    if (this.isDead) {
      m.consume(taken);
      return m.define(Kind.constant, m.values.cls[taken] as Cls, 0, 0);
    }
    const cls = m.values.cls[taken] as Cls;
    m.pinned = 0;
    return m.defineRegister(m.take(taken), cls, 0);
  }

  private innermost(): Bracket {
    const bracket = this.open[this.open.length - 1];
    if (bracket === undefined) throw new InternalError('tiers/baseline', 'otherwise or end without when');
    return bracket;
  }
}
