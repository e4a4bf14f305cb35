/** What all activations in one IL function share while it is made. */
import { ANY } from '#bytecode';
import { Cls, ConstKind, isConst, Op, type Ref, refIndex, StateBox } from '#il';
import { ErrorBlocks } from './error-blocks.js';
import { FrameStates, type PendingState, type Unboxed } from './frame-states.js';
import { IlEmitter } from './il-emitter.js';
import type { ModuleContext } from './module-context.js';
import type { Speculation } from './speculation.js';

/** For tests. */
export type UnitOptions = {
  /** A guard that holds before every instruction, so that whoever makes guards fail can leave anywhere. */
  readonly probes?: boolean;
  /** False: all calls stay. */
  readonly inlining?: boolean;
};

export class CompilationUnit {
  readonly context: ModuleContext;
  readonly emitter: IlEmitter;
  readonly errors: ErrorBlocks;
  readonly states: FrameStates;
  /** Null in code compiled ahead: it guesses nothing and inlines nothing at this level. */
  readonly speculation: Speculation | null;
  readonly options: UnitOptions;
  /** The function calls only itself, by its own symbol and without states (closed-functions.ts). */
  isClosed = false;
  /** Functions that were inlined, and the words of bytecode that this took. */
  readonly inlined = new Set<number>();
  inlinedWords = 0;
  /** What is known of dynamic values where code is being made: their unboxed forms. */
  private readonly unboxed = new Map<Ref, Unboxed>();
  /** Values that `unboxed` got, in order. */
  private readonly learned: Ref[] = [];

  constructor(
    context: ModuleContext,
    symbol: string,
    speculation: Speculation | null = null,
    options: UnitOptions = {},
  ) {
    this.context = context;
    this.options = options;
    this.emitter = new IlEmitter(symbol);
    this.errors = new ErrorBlocks(context.il, this);
    this.speculation = speculation;
    this.states = new FrameStates(context.il, this.emitter, this.unboxed);
  }

  // ---- knowledge that holds in the blocks dominated by the one at hand

  /** Says that dynamic value `boxed` holds a value that is also there unboxed. */
  learn(boxed: Ref, unboxed: Unboxed): void {
    // Constants stand for values of all types; what they hold is seen by looking at them.
    if (isConst(boxed) || this.unboxed.has(boxed)) return;
    this.unboxed.set(boxed, unboxed);
    this.learned.push(boxed);
  }

  unboxedForm(boxed: Ref): Unboxed | undefined {
    return isConst(boxed) ? this.constantForm(boxed) : this.unboxed.get(boxed);
  }

  private constantForm(boxed: Ref): Unboxed | undefined {
    const { fn } = this.emitter;
    if (fn.constKind[refIndex(boxed)] !== ConstKind.int) return undefined;
    const bits = fn.constInt(boxed);
    const tag = Number(BigInt.asUintN(64, bits) >> BigInt(ANY.tagShift));
    if (tag === ANY.integer) return { box: StateBox.integer, value: fn.int(Number(BigInt.asIntN(32, bits))) };
    if (tag < ANY.doubleTag) return undefined;
    const raw = bits - ANY.doubleOffset;
    const [low, high] = [Number(BigInt.asIntN(32, raw)), Number(BigInt.asIntN(32, raw >> 32n))];
    return { box: StateBox.double, value: fn.constant(ConstKind.double, low, high) };
  }

  /** Mark to give to `forget`. */
  get mark(): number {
    return this.learned.length;
  }

  forget(mark: number): void {
    while (this.learned.length > mark) this.unboxed.delete(this.learned.pop() ?? 0);
  }

  // ---- guards

  /** Goes on when `condition` ≠ 0; under stress also fails when the counter says so. */
  guard(condition: Ref, state: PendingState): void {
    const { emitter } = this;
    if (emitter.isDead) return;
    const stressCounter = this.speculation?.stressCounter ?? 0;
    if (stressCounter === 0 && this.options.probes !== true && this.isTrue(condition)) return;
    const checked = stressCounter === 0 ? condition : this.countDown(condition, stressCounter);
    this.states.emitLives(state);
    emitter.effect(Op.guard, checked, emitter.fn.int(state.number));
  }

  private countDown(condition: Ref, counter: number): Ref {
    const { emitter } = this;
    const { fn } = emitter;
    const address = fn.int(counter);
    const left = emitter.ins(Op.sub, Cls.w, emitter.ins(Op.loadsw, Cls.w, address), fn.int(1));
    emitter.effect(Op.storew, left, address);
    const truth = emitter.ins(Op.cnew, Cls.w, condition, fn.int(0));
    return emitter.ins(Op.and, Cls.w, truth, emitter.ins(Op.cnew, Cls.w, left, fn.int(0)));
  }

  private isTrue(condition: Ref): boolean {
    if (!isConst(condition)) return false;
    const { fn } = this.emitter;
    return fn.constKind[refIndex(condition)] === ConstKind.int && fn.constLo[refIndex(condition)] !== 0;
  }
}
