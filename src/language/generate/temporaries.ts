/**
 * Reference temporaries. Runtime routines and procedures borrow their arguments, so an argument that the expression owns
 * (a fresh string) is kept in a slot during the call and released after it.
 *
 * How an expression's reference stands on the stack:
 * - `owned`: one count belongs to the stack; whoever uses it up moves or releases it;
 * - `stable`: somebody holds it for as long as this statement evaluates (a literal, a slot of this function);
 * - `borrowed`: a memory place holds it now, but user code might replace it there.
 */
import { ValueType } from '#bytecode';
import type { Context } from './context.js';

export type Ownership = 'owned' | 'stable' | 'borrowed';

/** References to release after a call. */
export class Keeper {
  private readonly c: Context;
  private readonly kept: number[] = [];
  private readonly keptFrames: number[] = [];
  private readonly later: (() => void)[] = [];

  constructor(c: Context) {
    this.c = c;
  }

  /** Stack: ref -- ref. Notes that the value on the stack has to be released after the call. */
  keep(ownership: Ownership): void {
    if (ownership !== 'owned') return;
    const slot = this.c.temp(ValueType.ref);
    this.c.fn.emit('ref.tee', slot);
    this.kept.push(slot);
  }

  /** Notes that the reference at the start of a frame object has to be released after the call. */
  keepPlace(frame: number): void {
    this.keptFrames.push(frame);
  }

  /** Emits something more after the call: copying a value back to where it came from. */
  afterCall(emit: () => void): void {
    this.later.push(emit);
  }

  /** Releases what was kept; the call's result stays on the stack. */
  release(): void {
    for (const slot of this.kept) {
      this.c.fn.emit('ref.get', slot).emit('ref.release');
      this.c.freeTemp(slot);
    }
    for (const frame of this.keptFrames) this.c.fn.frameAddress(frame).emit('ref.load', 0).emit('ref.release');
    for (const emit of this.later) emit();
    this.kept.length = 0;
    this.keptFrames.length = 0;
    this.later.length = 0;
  }
}

/** Stack: ref -- ref. Makes sure that the stack owns one count. */
export function own(c: Context, ownership: Ownership): void {
  if (ownership !== 'owned') c.fn.emit('ref.retain');
}
