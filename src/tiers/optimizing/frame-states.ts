/**
 * Frame states of the function being made: from IL values to the rows that the deoptimizer reads (il/frame-state.ts), and the
 * `live`s that name the values.
 */
import {
  type Cls,
  ConstKind,
  type FrameState,
  type IlModule,
  isConst,
  NO_OBJECTS,
  NO_REF,
  Op,
  type Ref,
  refIndex,
  type StateBox,
  type StateConstant,
  type StateFrame,
  type StateMode,
} from '#il';
import type { IlEmitter } from './il-emitter.js';

/** One activation at a state, in IL values. */
export type FrameValues = {
  readonly functionId: number;
  readonly offset: number;
  /** Pairs of slot and value. */
  readonly slots: readonly number[];
  readonly stackDepth: number;
  /** Address of the frame objects, NO_REF for none. */
  readonly objects: Ref;
};

/** A state that no instruction names yet. */
export type PendingState = { readonly number: number; readonly lives: readonly Ref[] };

/** A dynamic value in its unboxed form. */
export type Unboxed = { readonly box: StateBox; readonly value: Ref };

export class FrameStates {
  private readonly module: IlModule;
  private readonly emitter: IlEmitter;
  /** Unboxed forms of values that are boxed `any`s: the state boxes them, so that the code needs not. */
  private readonly unboxed: ReadonlyMap<Ref, Unboxed>;
  private guardCount = 0;

  constructor(module: IlModule, emitter: IlEmitter, unboxed: ReadonlyMap<Ref, Unboxed>) {
    this.module = module;
    this.emitter = emitter;
    this.unboxed = unboxed;
  }

  /** A state for a guard; `reason` says what is guessed. */
  ofGuard(frames: readonly FrameValues[], reason: string): PendingState {
    return this.add('before', frames, ++this.guardCount, reason);
  }

  /** A state for a call, or for an error raised by something else. */
  of(mode: StateMode, frames: readonly FrameValues[]): PendingState {
    return this.add(mode, frames, 0, '');
  }

  /** The `live`s of a state, directly before its guard or `state`. */
  emitLives({ lives }: PendingState): void {
    const { emitter } = this;
    for (const ref of lives) emitter.append(Op.live, emitter.fn.classOf(ref) as Cls, 0, ref, NO_REF, NO_REF);
  }

  /** `live`s and `state`, directly before the arguments of a call or a division. */
  emitState(state: PendingState): void {
    this.emitLives(state);
    this.emitter.effect(Op.state, this.emitter.fn.int(state.number));
  }

  private add(mode: StateMode, frames: readonly FrameValues[], guard: number, reason: string): PendingState {
    const sources = new Sources(this.module, this.emitter, this.unboxed);
    const rows = frames.map((frame): StateFrame => {
      const slots: number[] = [];
      for (let i = 0; i < frame.slots.length; i += 2) sources.addSlot(slots, frame.slots[i], frame.slots[i + 1]);
      return {
        functionId: frame.functionId,
        offset: frame.offset,
        slots: Int32Array.from(slots),
        stackDepth: frame.stackDepth,
        objects: frame.objects === NO_REF ? NO_OBJECTS : sources.of(frame.objects),
      };
    });
    const state: FrameState = { mode, frames: rows, constants: sources.constants, guard, reason };
    return { number: this.emitter.fn.frameStates.push(state) - 1, lives: sources.lives };
  }
}

/** Where the values of one state come from: live temporaries, numbered from 0, and constants, from −1 down. */
class Sources {
  readonly lives: Ref[] = [];
  readonly constants: StateConstant[] = [];
  private readonly module: IlModule;
  private readonly emitter: IlEmitter;
  private readonly unboxed: ReadonlyMap<Ref, Unboxed>;
  private readonly known = new Map<Ref, number>();

  constructor(module: IlModule, emitter: IlEmitter, unboxed: ReadonlyMap<Ref, Unboxed>) {
    this.module = module;
    this.emitter = emitter;
    this.unboxed = unboxed;
  }

  /** Appends the row of a slot; slots that are 0 anyway need none. */
  addSlot(rows: number[], slot: number, ref: Ref): void {
    const { box, value } = this.unboxed.get(ref) ?? { box: 0, value: ref };
    if (box === 0 && this.isZero(value)) return;
    rows.push(slot, this.of(value), box);
  }

  of(ref: Ref): number {
    let source = this.known.get(ref);
    if (source !== undefined) return source;
    source = isConst(ref) ? -this.constants.push(this.constantOf(ref)) : this.lives.push(ref) - 1;
    this.known.set(ref, source);
    return source;
  }

  private isZero(ref: Ref): boolean {
    if (!isConst(ref)) return false;
    const { fn } = this.emitter;
    const index = refIndex(ref);
    return fn.constKind[index] <= ConstKind.double && fn.constLo[index] === 0 && fn.constHi[index] === 0;
  }

  private constantOf(ref: Ref): StateConstant {
    const { fn } = this.emitter;
    const index = refIndex(ref);
    if (fn.constKind[index] !== ConstKind.symbol) return fn.constInt(ref);
    return { symbol: this.module.symbolNames[fn.constLo[index]], addend: fn.constHi[index] };
  }
}
