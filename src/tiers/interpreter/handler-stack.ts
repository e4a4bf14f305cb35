/**
 * The operand stack as a handler sees it: what it pops comes from memory below the stack pointer, what it pushes stays a value until
 * the handler goes on.
 */
import { Cls, Op, type Ref } from '#il';
import type { IlEmitter } from '../optimizing/il-emitter.js';

export const SLOT = 8;
/** Loads and stores of a whole slot, by class. */
export const LOAD = [Op.loaduw, Op.loadl, Op.loads, Op.loadd] as const;
export const STORE = [Op.storew, Op.storel, Op.stores, Op.stored] as const;

/** A value on the stack between instructions. */
export type StackValue = { readonly ref: Ref; readonly cls: Cls };

export class HandlerStack {
  /**
   * How to load a value again on the way out to an error, instead of keeping it in a register; while its memory stands. Whoever
   * loads from locals or code adds to it.
   */
  readonly reloads = new Map<Ref, () => Ref>();
  private readonly emitter: IlEmitter;
  /** Stack pointer at the start of the handler. */
  private readonly sp: Ref;
  private readonly values: StackValue[] = [];
  /** Slots taken off the stack in memory, and the slot that a value was loaded from. */
  private popped = 0;
  private readonly homes = new Map<Ref, number>();

  constructor(emitter: IlEmitter, sp: Ref) {
    this.emitter = emitter;
    this.sp = sp;
  }

  /** Nothing was popped that is not back, and nothing pushed. */
  get isUntouched(): boolean {
    return this.values.length === 0 && this.popped === 0;
  }

  /** No value waits to be put into memory. */
  get isEmpty(): boolean {
    return this.values.length === 0;
  }

  /** The top of the stack; of this class when it comes from memory. */
  pop(cls: Cls): StackValue {
    const top = this.values.pop();
    if (top !== undefined) return top;
    const slot = this.popped++;
    const load = () => this.emitter.ins(LOAD[cls], cls, this.slot(-1 - slot));
    const ref = load();
    this.homes.set(ref, slot);
    this.reloads.set(ref, load);
    return { ref, cls };
  }

  push(ref: Ref, cls: Cls): void {
    this.values.push({ ref, cls });
  }

  /** Puts the values into memory, but those that lie there already. */
  flush(): void {
    this.values.forEach(({ ref, cls }, i) => {
      const slot = this.popped - 1 - i;
      if (this.homes.get(ref) !== slot) this.emitter.effect(STORE[cls], ref, this.slot(-1 - slot));
    });
  }

  /** Stack pointer behind what is flushed. */
  newSp(): Ref {
    return this.slot(this.values.length - this.popped);
  }

  private slot(slot: number): Ref {
    return slot === 0 ? this.sp : this.emitter.ins(Op.add, Cls.l, this.sp, this.emitter.fn.int(slot * SLOT));
  }
}
