/**
 * Appends IL to one function: instructions with the folds that addresses need, and the brackets `when … otherwise … end`.
 *
 * A bracket on a constant is decided here: the part that cannot run is "dead", and emitting into a dead part does nothing.
 */
import { Cls, ConstKind, IlFunction, isConst, Jump, NO_REF, Op, type Ref, refIndex, tempRef } from '#il';
import { InternalError } from '#support';

/** An open `when`. `decided`: 1 the first part runs, 0 the other, −1 not known. */
type Bracket = {
  readonly decided: 1 | 0 | -1;
  readonly head: number;
  readonly condition: Ref;
  readonly first: number;
  /** Block that starts the second part; 0 before `otherwise`. */
  second: number;
  /** Where the first part ended, and its value. */
  firstEnd: number;
  firstValue: Ref;
};

export class IlEmitter {
  readonly fn: IlFunction;
  block: number;
  private readonly brackets: Bracket[] = [];
  /** Brackets around here whose part at hand cannot run. */
  private deadDepth = 0;

  constructor(name: string) {
    this.fn = new IlFunction(name);
    this.block = this.fn.newBlock('start');
  }

  // ---- instructions

  get isDead(): boolean {
    return this.deadDepth > 0;
  }

  ins(op: number, cls: Cls, x: Ref, y: Ref = NO_REF, z: Ref = NO_REF): Ref {
    if (this.deadDepth > 0) return this.fn.int(0);
    const folded = cls === Cls.l ? this.foldAddress(op, x, y) : NO_REF;
    if (folded !== NO_REF) return folded;
    const temp = this.fn.newTemp(cls);
    this.append(op, cls, temp, x, y, z);
    return tempRef(temp);
  }

  effect(op: number, x: Ref = NO_REF, y: Ref = NO_REF, z: Ref = NO_REF): void {
    if (this.deadDepth === 0) this.append(op, Cls.w, 0, x, y, z);
  }

  /** Calls a symbol; `cls` null when nothing is returned. Argument classes and values in pairs. */
  call(callee: Ref, cls: number | null, args: readonly number[]): Ref {
    if (this.deadDepth > 0) return this.fn.int(0);
    for (let i = 0; i < args.length; i += 2) this.append(Op.arg, args[i], 0, args[i + 1], NO_REF, NO_REF);
    const temp = cls === null ? 0 : this.fn.newTemp(cls);
    this.append(Op.call, cls ?? Cls.w, temp, callee, NO_REF, NO_REF);
    return cls === null ? NO_REF : tempRef(temp);
  }

  /** Frame memory; belongs in the start block. */
  alloc(sizeBytes: number, alignment: number): Ref {
    const op = alignment <= 4 ? Op.alloc4 : alignment === 8 ? Op.alloc8 : Op.alloc16;
    return this.ins(op, Cls.l, this.fn.int(Math.max(sizeBytes, 1)));
  }

  append(op: number, cls: number, temp: number, x: Ref, y: Ref, z: Ref): void {
    this.fn.append(this.block, this.fn.newIns(op, cls, temp, x, y, z));
  }

  /** x + 0, symbol + constant, x × 1, 0 × x, constant × constant: what addresses are made of. */
  private foldAddress(op: number, x: Ref, y: Ref): Ref {
    if (!isConst(y)) return NO_REF;
    const { fn } = this;
    const right = refIndex(y);
    if (fn.constKind[right] !== ConstKind.int || fn.constHi[right] !== fn.constLo[right] >> 31) return NO_REF;
    const value = fn.constLo[right];
    if (op === Op.add) {
      if (value === 0) return x;
      if (!isConst(x) || fn.constKind[refIndex(x)] !== ConstKind.symbol) return NO_REF;
      const offset = fn.constHi[refIndex(x)] + value;
      return offset === (offset | 0) ? fn.symbol(fn.constLo[refIndex(x)], offset) : NO_REF;
    }
    if (op !== Op.mul) return NO_REF;
    if (value === 1) return x;
    if (value === 0) return fn.int(0);
    return isConst(x) && fn.constKind[refIndex(x)] === ConstKind.int
      ? fn.int64(BigInt.asIntN(64, fn.constInt(x) * BigInt(value)))
      : NO_REF;
  }

  // ---- jumps

  jump(from: number, to: number): void {
    this.fn.setJump(from, Jump.jmp, NO_REF, to, 0);
  }

  branch(from: number, condition: Ref, yes: number, no: number): void {
    if (yes === no) this.jump(from, yes);
    else this.fn.setJump(from, Jump.jnz, condition, yes, no);
  }

  /** Ends a block by a branch whose two ways are filled in later. */
  fork(from: number, condition: Ref): void {
    this.fn.setJump(from, Jump.jnz, condition, 0, 0);
  }

  /** Goes on in a new block when `condition` is 0; returns the block that branches, for its other way to be filled in. */
  continueUnless(condition: Ref): { readonly branching: number; readonly next: number } {
    const branching = this.block;
    const next = this.fn.newBlock('');
    this.fn.setJump(branching, Jump.jnz, condition, 0, next);
    this.block = next;
    return { branching, next };
  }

  get isTerminated(): boolean {
    return this.fn.blockJump[this.block] !== Jump.none;
  }

  // ---- brackets

  when(condition: Ref): void {
    const decided = this.deadDepth > 0 ? 0 : this.decide(condition);
    const first = decided < 0 ? this.fn.newBlock('') : 0;
    this.brackets.push({
      decided,
      head: this.block,
      condition,
      first,
      second: 0,
      firstEnd: 0,
      firstValue: NO_REF,
    });
    if (decided === 0) this.deadDepth++;
    else if (decided < 0) this.block = first;
  }

  otherwise(value: Ref): void {
    const bracket = this.innermost();
    bracket.firstValue = value;
    bracket.firstEnd = this.block;
    if (bracket.decided < 0) {
      bracket.second = this.fn.newBlock('');
      this.block = bracket.second;
    } else {
      this.deadDepth += bracket.decided === 1 ? 1 : -1;
      bracket.second = -1;
    }
  }

  end(value: Ref): Ref {
    const bracket = this.innermost();
    this.brackets.pop();
    const { decided, head, condition, first, second, firstEnd, firstValue } = bracket;
    if (decided >= 0) {
      if ((decided === 1) === (second !== 0)) this.deadDepth--;
      return decided === 1 && second !== 0 ? firstValue : value;
    }
    // An empty block at hand is where the two ways meet: the second part, or the end of a bracket inside.
    const isEmpty =
      this.block !== first && this.fn.blockFirst[this.block] === 0 && (second === 0 || this.block === second);
    const join = isEmpty ? this.block : this.fn.newBlock('');
    const lastEnd = isEmpty ? head : this.block;
    this.branch(head, condition, first, second === 0 ? join : second);
    if (!isEmpty) this.jump(lastEnd, join);
    if (second !== 0) this.jump(firstEnd, join);
    this.block = join;
    if (value === NO_REF) return NO_REF;
    if (firstValue === value) return value;
    return this.phi(this.classOf(value, firstValue), [firstEnd, firstValue, lastEnd, value]);
  }

  /** A phi at the end of the current block, which must hold nothing but phis; pairs of block and value. */
  phi(cls: number, pairs: readonly number[], name?: string): Ref {
    const temp = this.fn.newTemp(cls, name);
    this.append(Op.phi, cls, temp, this.fn.addPhiPairs(pairs), pairs.length / 2, NO_REF);
    return tempRef(temp);
  }

  private innermost(): Bracket {
    const bracket = this.brackets[this.brackets.length - 1];
    if (bracket === undefined) throw new InternalError('tiers/il-emitter', 'otherwise or end without when');
    return bracket;
  }

  private classOf(x: Ref, y: Ref): number {
    const cls = this.fn.classOf(x);
    return cls >= 0 ? cls : this.fn.classOf(y);
  }

  /** What a constant condition says; −1 when it is not constant. */
  private decide(condition: Ref): 1 | 0 | -1 {
    if (!isConst(condition)) return -1;
    const constant = refIndex(condition);
    if (this.fn.constKind[constant] !== ConstKind.int) return 1;
    return this.fn.constLo[constant] === 0 && this.fn.constHi[constant] === 0 ? 0 : 1;
  }
}
