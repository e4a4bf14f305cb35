/**
 * Temporaries that are counted: references, and dynamic values, which may hold one. Runtime routines and procedures borrow their arguments, so an argument that the expression owns
 * (a fresh string) is kept in a slot during the call and released after it.
 *
 * How an expression's reference stands on the stack:
 * - `owned`: one count belongs to the stack; whoever uses it up moves or releases it;
 * - `stable`: somebody holds it for as long as this statement evaluates (a literal, a slot of this function);
 * - `borrowed`: a memory place holds it now, but user code might replace it there.
 */
import { ValueType } from '#bytecode';
import type { Context } from './context.js';
import type { CountedSlot } from './representation.js';

export type Ownership = 'owned' | 'stable' | 'borrowed';

/** References to release after a call. */
export class Keeper {
  private readonly c: Context;
  private readonly kept: number[] = [];
  private readonly keptFrames: { readonly frame: number; readonly slot: CountedSlot }[] = [];
  private readonly later: (() => void)[] = [];

  constructor(c: Context) {
    this.c = c;
  }

  /** Stack: value -- value. Notes that the value on the stack has to be released after the call. */
  keep(ownership: Ownership, kind: CountedSlot = 'ref'): void {
    if (ownership !== 'owned') return;
    const slot = this.c.program.hasTry ? this.c.park(kind) : this.c.temp(ValueType[kind]);
    this.c.fn.emit(`${kind}.tee`, slot);
    this.kept.push(slot);
  }

  /** Notes that the reference at the start of a frame object (of the pool for references) has to be released after the call. */
  keepPlace(frame: number, slot: CountedSlot = 'ref'): void {
    const { c } = this;
    if (c.program.hasTry) c.leftovers.set(`frame ${frame}`, () => emitClearPlace(c, frame, slot));
    this.keptFrames.push({ frame, slot });
  }

  /** Emits something more after the call. */
  afterCall(emit: () => void): void {
    this.later.push(emit);
  }

  /** Releases what was kept; the call's result stays on the stack. */
  release(): void {
    const { c } = this;
    for (const slot of this.kept) {
      const kind = countedSlotOf(c, slot);
      if (c.program.hasTry) {
        emitEmpty(c, kind);
        c.fn.emit(`${kind}.replace`, slot);
        c.unpark(slot);
      } else {
        c.fn.get(slot).emit(`${kind}.release`);
        c.freeTemp(slot);
      }
    }
    for (const { frame, slot } of this.keptFrames) emitClearPlace(c, frame, slot);
    for (const emit of this.later) emit();
    this.kept.length = 0;
    this.keptFrames.length = 0;
    this.later.length = 0;
  }
}

const countedSlotOf = (c: Context, slot: number): CountedSlot =>
  c.fn.localType(slot) === ValueType.any ? 'any' : 'ref';

/** Pushes what counts nothing: null, or INTEGER 0. */
export function emitEmpty(c: Context, kind: CountedSlot): void {
  if (kind === 'any') c.fn.emit('any.const', 0n);
  else c.fn.emit('ref.null');
}

function emitClearPlace(c: Context, frame: number, kind: CountedSlot): void {
  c.fn.frameAddress(frame);
  emitEmpty(c, kind);
  c.fn.emit(`${kind}.assign`, 0);
}

/**
 * Stack: ref -- ref. Until `emitUnparked`, the owned reference at the top also lies in a slot where an error that gets caught finds it;
 * -1 when nothing can be caught, and nothing is done.
 */
export function emitParked(c: Context, kind: CountedSlot = 'ref'): number {
  if (!c.program.hasTry) return -1;
  const slot = c.park(kind);
  c.fn.emit(`${kind}.tee`, slot);
  return slot;
}

/** The reference on the stack is about to be used up: the slot forgets it. */
export function emitUnparked(c: Context, slot: number): void {
  if (slot < 0) return;
  emitEmpty(c, countedSlotOf(c, slot));
  c.fn.set(slot);
  c.unpark(slot);
}

/** Stack: value -- value. Makes sure that the stack owns one count. */
export function own(c: Context, ownership: Ownership, kind: CountedSlot = 'ref'): void {
  if (ownership !== 'owned') c.fn.emit(`${kind}.retain`);
}
