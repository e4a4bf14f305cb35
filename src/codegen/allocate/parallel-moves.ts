/**
 * Parallel moves: puts moves that happen at once into an order in which they can be executed one after the other.
 *
 * As a graph with an arc from source to destination, every place has at most one incoming arc, so each component is a cycle
 * with trees hanging off it, or just a tree. Leaves (destinations nobody reads any more) are written first, which dissolves
 * the trees; what remains are cycles. One is opened by saving a member to a spare place and reading it from there (Boissinot
 * et al. 2009; Leroy's proof of the sequentialization, Rideau, Serpette & Leroy 2008). Linear in the number of moves.
 *
 * Memory is moved and recomputed through a register: a spare one when there is one, else one is borrowed, saved in a slot of
 * its own and restored right after, which no other move can notice. So any set of moves has a sequence at any pressure, and
 * no sequence copies from slot to slot.
 */
import {
  type IntColumn,
  PHYSICAL_REGISTER_COUNT,
  placeIsRegister,
  placeIsRemat,
  placeIsSlot,
  SLOT_BASE,
} from '../machine-function.js';
import { grownInt32 } from './columns.js';

/** What the resolver asks about the place where the moves happen. */
export type Scratch = {
  /** Mask of registers of the class that hold nothing there, besides places of the moves themselves. */
  readonly spareRegisters: (cls: number) => number;
  /** Any register of the class, to be borrowed. */
  readonly anyRegister: (cls: number) => number;
  /** The n-th slot for temporary use, 0 or 1. */
  readonly temporarySlot: (n: number) => number;
};

/** Where the sequence is appended. */
export type MoveSink = { readonly from: IntColumn; readonly to: IntColumn; readonly cls: IntColumn };

export class ParallelMoves {
  count = 0;
  private from = new Int32Array(16);
  private to = new Int32Array(16);
  private cls = new Int32Array(16);
  /** By place index: number of moves that still read it, and the move that writes it or -1. */
  private readers = new Int32Array(0);
  private writer = new Int32Array(0);
  private ready = new Int32Array(16);

  clear(): void {
    this.count = 0;
  }

  /** Adds a move; moves onto themselves are left out. */
  add(from: number, to: number, cls: number): void {
    if (from === to) return;
    const row = this.count++;
    if (row >= this.from.length) {
      this.from = grownInt32(this.from, row + 1);
      this.to = grownInt32(this.to, row + 1);
      this.cls = grownInt32(this.cls, row + 1);
      this.ready = grownInt32(this.ready, row + 1);
    }
    this.from[row] = from;
    this.to[row] = to;
    this.cls[row] = cls;
  }

  /** Appends the sequence to `sink`. @param slotCount slots that may occur, temporary ones included */
  resolve(slotCount: number, sink: MoveSink, scratch: Scratch): void {
    if (this.count === 0) return;
    if (this.count === 1) {
      this.emit(this.from[0], this.to[0], this.cls[0], sink, scratch, 0);
      return;
    }
    this.prepare(slotCount);
    let readyCount = 0;
    for (let m = 0; m < this.count; m++) if (this.readers[indexOf(this.to[m])] === 0) this.ready[readyCount++] = m;
    let done = this.drain(readyCount, sink, scratch, 0);
    for (let m = 0; m < this.count && done < this.count; m++) {
      // only members of cycles still have their writer
      if (this.writer[indexOf(this.to[m])] !== m) continue;
      const saved = this.openCycle(m, sink, scratch);
      this.ready[0] = m;
      done += this.drain(1, sink, scratch, saved);
    }
  }

  private prepare(slotCount: number): void {
    const places = PHYSICAL_REGISTER_COUNT + slotCount;
    if (this.readers.length < places) {
      this.readers = new Int32Array(places * 2);
      this.writer = new Int32Array(places * 2);
    }
    for (let m = 0; m < this.count; m++) {
      this.readers[indexOf(this.to[m])] = 0;
      this.writer[indexOf(this.to[m])] = m;
      if (placeIsRemat(this.from[m])) continue;
      this.readers[indexOf(this.from[m])] = 0;
      this.writer[indexOf(this.from[m])] = -1;
    }
    for (let m = 0; m < this.count; m++) {
      this.writer[indexOf(this.to[m])] = m;
      if (!placeIsRemat(this.from[m])) this.readers[indexOf(this.from[m])]++;
    }
  }

  /** Executes ready moves and those they make ready; returns how many. `savedIn`: register that holds a saved value, as a mask. */
  private drain(readyCount: number, sink: MoveSink, scratch: Scratch, savedIn: number): number {
    let done = 0;
    while (readyCount > 0) {
      const m = this.ready[--readyCount];
      const from = this.from[m];
      this.emit(from, this.to[m], this.cls[m], sink, scratch, savedIn);
      this.writer[indexOf(this.to[m])] = -1;
      done++;
      if (placeIsRemat(from)) continue;
      const source = indexOf(from);
      if (--this.readers[source] !== 0) continue;
      const next = this.writer[source];
      if (next >= 0) this.ready[readyCount++] = next;
    }
    return done;
  }

  /**
   * Saves what move `m` is going to overwrite and lets its reader read the copy, so that `m` is ready.
   * @returns mask of the register that holds the copy, 0 when it is in a slot
   */
  private openCycle(m: number, sink: MoveSink, scratch: Scratch): number {
    const place = this.to[m];
    const cls = this.cls[m];
    const spare = scratch.spareRegisters(cls) & ~this.ownRegisters();
    const copy = spare !== 0 ? 31 - Math.clz32(spare & -spare) : scratch.temporarySlot(0);
    this.emit(place, copy, cls, sink, scratch, 0);
    for (let reader = 0; reader < this.count; reader++) {
      if (this.from[reader] !== place || this.writer[indexOf(this.to[reader])] !== reader) continue;
      this.from[reader] = copy;
      this.readers[indexOf(copy)] = 1;
      this.writer[indexOf(copy)] = -1;
    }
    this.readers[indexOf(place)] = 0;
    return spare !== 0 ? 1 << copy : 0;
  }

  private emit(from: number, to: number, cls: number, sink: MoveSink, scratch: Scratch, savedIn: number): void {
    if (!placeIsSlot(to) || placeIsRegister(from)) {
      push(sink, from, to, cls);
      return;
    }
    const spare = scratch.spareRegisters(cls) & ~this.ownRegisters() & ~savedIn;
    if (spare !== 0) {
      const register = 31 - Math.clz32(spare & -spare);
      push(sink, from, register, cls);
      push(sink, register, to, cls);
      return;
    }
    const borrowed = scratch.anyRegister(cls);
    const shelter = scratch.temporarySlot(1);
    push(sink, borrowed, shelter, cls);
    push(sink, from, borrowed, cls);
    push(sink, borrowed, to, cls);
    push(sink, shelter, borrowed, cls);
  }

  private ownRegisters(): number {
    let mask = 0;
    for (let m = 0; m < this.count; m++) {
      if (placeIsRegister(this.from[m])) mask |= 1 << this.from[m];
      if (placeIsRegister(this.to[m])) mask |= 1 << this.to[m];
    }
    return mask;
  }
}

const indexOf = (place: number): number =>
  placeIsRegister(place) ? place : place - SLOT_BASE + PHYSICAL_REGISTER_COUNT;

function push(sink: MoveSink, from: number, to: number, cls: number): void {
  sink.from.push(from);
  sink.to.push(to);
  sink.cls.push(cls);
}
