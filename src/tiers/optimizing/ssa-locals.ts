/**
 * Values of locals while blocks are visited along the dominator tree: what a block writes holds in the blocks it
 * dominates, and is undone when the visit leaves its subtree. Demoted locals live in frame memory.
 */
import { type BytecodeFunction, CLS_OF_TYPE } from '#bytecode';
import { Cls, NO_REF, Op, type Ref } from '#il';
import type { IlEmitter } from './il-emitter.js';

/** IL loads and stores of whole values, by class. */
export const LOAD_OF_CLS: readonly number[] = [Op.loadsw, Op.loadl, Op.loads, Op.loadd];
export const STORE_OF_CLS: readonly number[] = [Op.storew, Op.storel, Op.stores, Op.stored];

export class SsaLocals {
  readonly classes: readonly Cls[];
  private readonly emitter: IlEmitter;
  private readonly values: Int32Array;
  /** Address of each demoted local, NO_REF for the others. */
  private readonly memory: Int32Array;
  /** Pairs (local, value before), to be undone last first. */
  private readonly undo: number[] = [];

  constructor(emitter: IlEmitter, fn: BytecodeFunction) {
    this.emitter = emitter;
    this.classes = fn.locals.map((local) => CLS_OF_TYPE[local.type]);
    this.values = Int32Array.from(this.classes, (cls) => zeroOf(emitter, cls));
    this.memory = new Int32Array(fn.locals.length).fill(NO_REF);
  }

  /** Gives a local its value at entry. */
  initialise(local: number, value: Ref): void {
    this.values[local] = value;
  }

  /** Keeps a local at `address` from now on; its value so far is stored there. */
  demote(local: number, address: Ref): void {
    this.emitter.effect(STORE_OF_CLS[this.classes[local]], this.values[local], address);
    this.memory[local] = address;
  }

  get(local: number): Ref {
    const address = this.memory[local];
    if (address === NO_REF) return this.values[local];
    const cls = this.classes[local];
    return this.emitter.ins(LOAD_OF_CLS[cls], cls, address);
  }

  set(local: number, value: Ref): void {
    const address = this.memory[local];
    if (address !== NO_REF) {
      this.emitter.effect(STORE_OF_CLS[this.classes[local]], value, address);
    } else if (this.values[local] !== value) {
      this.undo.push(local, this.values[local]);
      this.values[local] = value;
    }
  }

  /** Mark to give to `restore`. */
  save(): number {
    return this.undo.length;
  }

  restore(mark: number): void {
    for (let at = this.undo.length - 2; at >= mark; at -= 2) this.values[this.undo[at]] = this.undo[at + 1];
    this.undo.length = mark;
  }
}

export function zeroOf(emitter: IlEmitter, cls: Cls): Ref {
  if (cls === Cls.s) return emitter.fn.single(0);
  if (cls === Cls.d) return emitter.fn.double(0);
  return emitter.fn.int(0);
}
