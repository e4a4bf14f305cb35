/**
 * The outcome of assignment, by virtual register: its pieces in order of points, each in one place.
 *
 * Where control flows from one piece of a value into another, inside a block or along an edge, there is a transition; the
 * places of its two pieces decide whether a move is needed (stores.ts, resolve.ts).
 */
import { REMAT_BASE, SLOT_BASE } from '../machine-function.js';
import { int32Column, uint8Column } from './columns.js';
import type { Context } from './context.js';
import { midOf } from './points.js';
import { REPLACED } from './ranges.js';

/** Place of a piece in memory, until slots are numbered. */
export const IN_MEMORY = -1;

export class Pieces {
  /** Pieces of vreg v: from[v] … from[v + 1] - 1. */
  from = new Int32Array(0);
  start = new Int32Array(0);
  end = new Int32Array(0);
  /** A register, or IN_MEMORY. */
  place = new Int32Array(0);
  /** Bundle of the piece, SPILLED in memory. */
  bundle = new Int32Array(0);
  /** 1 when the slot holds the value throughout the piece, though it is in a register. By stores.ts. */
  stored = new Uint8Array(0);
  /** Place of each vreg in memory: a slot, or a rematerialization. By slots.ts. */
  memoryPlace = new Int32Array(0);
  /** 1 when the vreg's slot is written at the definition. By stores.ts. */
  storesAtDefinition = new Uint8Array(0);

  // transitions of one vreg
  transitionCount = 0;
  transitionFrom = new Int32Array(64);
  transitionTo = new Int32Array(64);
  /** Blocks of the edge; both -1 inside a block. */
  transitionPred = new Int32Array(64);
  transitionBlock = new Int32Array(64);

  collect(context: Context): void {
    const { ranges, fn } = context;
    const vregCount = fn.vregClass.length;
    this.from = int32Column(this.from, vregCount + 2);
    this.memoryPlace = int32Column(this.memoryPlace, vregCount);
    this.memoryPlace.fill(IN_MEMORY, 0, vregCount);
    this.storesAtDefinition = uint8Column(this.storesAtDefinition, vregCount);
    this.storesAtDefinition.fill(0, 0, vregCount);
    const { from } = this;
    from.fill(0, 0, vregCount + 2);
    let total = 0;
    for (let s = 0; s < ranges.segmentCount; s++) {
      if (ranges.segmentBundle[s] === REPLACED) continue;
      from[ranges.segmentVreg[s] + 2]++;
      total++;
    }
    for (let v = 0; v < vregCount; v++) from[v + 2] += from[v + 1];
    this.start = int32Column(this.start, total);
    this.end = int32Column(this.end, total);
    this.place = int32Column(this.place, total);
    this.bundle = int32Column(this.bundle, total);
    this.stored = uint8Column(this.stored, total);
    this.stored.fill(0, 0, total);
    for (let s = 0; s < ranges.segmentCount; s++) {
      const bundle = ranges.segmentBundle[s];
      if (bundle === REPLACED) continue;
      const row = from[ranges.segmentVreg[s] + 1]++;
      this.start[row] = ranges.segmentFrom[s];
      this.end[row] = ranges.segmentTo[s];
      this.bundle[row] = bundle;
    }
    for (let v = 0; v < vregCount; v++) this.sort(from[v], from[v + 1]);
  }

  /** Takes the registers of the bundles over, when those are final. */
  takePlaces(context: Context): void {
    const { ranges, fn } = context;
    const total = this.from[fn.vregClass.length];
    for (let row = 0; row < total; row++) {
      this.place[row] = this.bundle[row] < 0 ? IN_MEMORY : ranges.register[this.bundle[row]];
    }
  }

  /** Row of the piece of `vreg` that covers the point, or -1. */
  at(vreg: number, point: number): number {
    let low = this.from[vreg];
    let high = this.from[vreg + 1] - 1;
    if (low > high) return -1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start[middle] <= point) low = middle;
      else high = middle - 1;
    }
    return point >= this.start[low] && point < this.end[low] ? low : -1;
  }

  /** Where a piece's value is read: its register, slot, or recomputation. */
  source(vreg: number, row: number): number {
    const place = this.place[row];
    return place === IN_MEMORY ? this.memoryPlace[vreg] : place;
  }

  /** Finds the transitions between different pieces of the vreg. */
  findTransitions(context: Context, vreg: number): void {
    const { flow, uses, fn } = context;
    this.transitionCount = 0;
    const end = this.from[vreg + 1];
    const defined = uses.definedAt(vreg);
    for (let row = this.from[vreg]; row < end; row++) {
      const start = this.start[row];
      const stop = this.end[row];
      let block = flow.blockAt(start);
      if (start > flow.blockHead[block]) {
        if (row > this.from[vreg] && this.end[row - 1] === start) this.addTransition(this.readAt(row), row, -1, -1);
        block++;
      }
      for (; block < fn.blockCount && flow.blockHead[block] < stop; block++) {
        if (flow.blockHead[block] === defined) continue;
        for (const pred of fn.blockPredecessors[block]) {
          const last = flow.blockHead[pred + 1] - 1;
          if (last >= start && last < stop) continue;
          this.addTransition(this.at(vreg, last), row, pred, block);
        }
      }
    }
  }

  /** The piece from which a piece that starts inside a block is filled: copies all read the state at `mid`. */
  private readAt(row: number): number {
    const mid = midOf(this.start[row]);
    let from = row - 1;
    if ((this.start[row] & 3) > 1) while (this.start[from] > mid) from--;
    return from;
  }

  private addTransition(from: number, to: number, pred: number, block: number): void {
    const row = this.transitionCount++;
    if (row >= this.transitionFrom.length) {
      this.transitionFrom = doubled(this.transitionFrom);
      this.transitionTo = doubled(this.transitionTo);
      this.transitionPred = doubled(this.transitionPred);
      this.transitionBlock = doubled(this.transitionBlock);
    }
    this.transitionFrom[row] = from;
    this.transitionTo[row] = to;
    this.transitionPred[row] = pred;
    this.transitionBlock[row] = block;
  }

  /** Sorts a vreg's rows by start; they are few, or nearly sorted runs. */
  private sort(from: number, to: number): void {
    if (to - from < 2) return;
    if (to - from > 32) {
      this.sortMany(from, to);
      return;
    }
    for (let row = from + 1; row < to; row++) {
      const start = this.start[row];
      const end = this.end[row];
      const bundle = this.bundle[row];
      let at = row;
      for (; at > from && this.start[at - 1] > start; at--) {
        this.start[at] = this.start[at - 1];
        this.end[at] = this.end[at - 1];
        this.bundle[at] = this.bundle[at - 1];
      }
      this.start[at] = start;
      this.end[at] = end;
      this.bundle[at] = bundle;
    }
  }

  private sortMany(from: number, to: number): void {
    const order = new Float64Array(to - from);
    const count = to - from;
    for (let i = 0; i < count; i++) order[i] = this.start[from + i] * 0x200000 + i;
    order.sort();
    const end = this.end.slice(from, to);
    const bundle = this.bundle.slice(from, to);
    for (let i = 0; i < count; i++) {
      const was = order[i] % 0x200000;
      this.start[from + i] = Math.floor(order[i] / 0x200000);
      this.end[from + i] = end[was];
      this.bundle[from + i] = bundle[was];
    }
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(column.length * 2);
  bigger.set(column);
  return bigger;
}

/** Place that recomputes the vreg, for moves only. */
export const recomputation = (inst: number): number => REMAT_BASE + inst;
export const slotPlace = (slot: number): number => SLOT_BASE + slot;
