/**
 * Spill slots: which values need one, and which may share.
 *
 * A value that can be recomputed needs a slot only when an instruction reads it from memory itself. All spilled values of one
 * set share a slot, since they are never live together. Sets share when their live ranges do not overlap: taken in order of
 * their starts, a set gets the slot whose last use lies furthest back (linear scan over hulls, which is optimal for
 * intervals), else one of a few slots in whose gaps it fits, else a new one.
 */
import { IntColumn } from '../machine-function.js';
import { int32Column } from './columns.js';
import type { Context } from './context.js';
import { IN_MEMORY, type Pieces, recomputation, slotPlace } from './pieces.js';
import { Use } from './uses.js';

/** Slots looked into for gaps, and the largest number of intervals a slot is looked into with. */
const GAP_PROBES = 8;
const GAP_INTERVALS = 512;

/** Sets `memoryPlace` of every spilled vreg; returns the number of slots. */
export function assignSlots(context: Context, pieces: Pieces): number {
  const { ranges, fn } = context;
  const vregCount = fn.vregClass.length;
  const needing = new IntColumn();
  for (let v = 0; v < vregCount; v++) {
    if (ranges.spilled[v] === 0) continue;
    if (context.remat[v] >= 0 && !readsMemory(context, pieces, v))
      pieces.memoryPlace[v] = recomputation(context.remat[v]);
    else needing.push(v);
  }
  context.spills = needing.length;
  if (needing.length === 0) return 0;
  return new SlotColouring(context, pieces, needing).run();
}

/** True when an instruction has the value as a memory operand. */
function readsMemory(context: Context, pieces: Pieces, vreg: number): boolean {
  const { uses } = context;
  for (let row = uses.from[vreg]; row < uses.to[vreg]; row++) {
    if ((uses.kind[row] & Use.memory) === 0) continue;
    if (pieces.place[pieces.at(vreg, uses.point[row])] === IN_MEMORY) return true;
  }
  return false;
}

/** First point of each set that needs a slot. */
let setStart = new Int32Array(0);

class SlotColouring {
  private readonly context: Context;
  private readonly pieces: Pieces;
  private readonly vregs: IntColumn;
  /** Intervals of each slot, sorted, as pairs; and the end of its last one. */
  private readonly intervals: Int32Array[] = [];
  private readonly ends: number[] = [];
  /** Slots as a heap by end. */
  private readonly heap: number[] = [];

  constructor(context: Context, pieces: Pieces, vregs: IntColumn) {
    this.context = context;
    this.pieces = pieces;
    this.vregs = vregs;
  }

  run(): number {
    const { pieces, vregs } = this;
    const { setOf } = this.context.ranges;
    const setOfVreg = (v: number): number => setOf[this.context.bundleOfVreg[v]];
    // vregs by set, sets by start
    setStart = int32Column(setStart, this.context.ranges.bundleCount);
    const start = setStart;
    for (let i = 0; i < vregs.length; i++) start[setOfVreg(vregs.data[i])] = 0x7fffffff;
    for (let i = 0; i < vregs.length; i++) {
      const v = vregs.data[i];
      start[setOfVreg(v)] = Math.min(start[setOfVreg(v)], pieces.start[pieces.from[v]]);
    }
    const order = Array.from(vregs.data.subarray(0, vregs.length)).sort((a, b) => {
      const setA = setOfVreg(a);
      const setB = setOfVreg(b);
      return start[setA] - start[setB] || setA - setB || pieces.start[pieces.from[a]] - pieces.start[pieces.from[b]];
    });
    for (let i = 0; i < order.length; ) {
      let end = i + 1;
      while (end < order.length && setOfVreg(order[end]) === setOfVreg(order[i])) end++;
      const slot = this.place(this.intervalsOf(order, i, end));
      for (; i < end; i++) pieces.memoryPlace[order[i]] = slotPlace(slot);
    }
    return this.intervals.length;
  }

  /** Live ranges of the vregs order[from … to - 1] as sorted pairs. */
  private intervalsOf(order: readonly number[], from: number, to: number): Int32Array {
    const { pieces } = this;
    let count = 0;
    for (let i = from; i < to; i++) count += pieces.from[order[i] + 1] - pieces.from[order[i]];
    let pairs = new Float64Array(count);
    count = 0;
    for (let i = from; i < to; i++) {
      for (let row = pieces.from[order[i]]; row < pieces.from[order[i] + 1]; row++) {
        pairs[count++] = pieces.start[row] * 0x1000000 + pieces.end[row] - pieces.start[row];
      }
    }
    pairs = pairs.sort();
    const result = new Int32Array(count * 2);
    let length = 0;
    for (const pair of pairs) {
      const start = Math.floor(pair / 0x1000000);
      const end = start + (pair % 0x1000000);
      if (length > 0 && result[length - 1] === start) result[length - 1] = end;
      else {
        result[length++] = start;
        result[length++] = end;
      }
    }
    return result.slice(0, length);
  }

  private place(added: Int32Array): number {
    const { heap, ends, intervals } = this;
    if (heap.length > 0 && ends[heap[0]] <= added[0]) {
      const slot = heap[0];
      // starts only grow, so nobody will look for gaps before this one
      intervals[slot] = added;
      ends[slot] = added[added.length - 1];
      this.siftDown(0);
      return slot;
    }
    const probe = this.probeWithGaps(added);
    if (probe >= 0) {
      const slot = heap[probe];
      intervals[slot] = merged(intervals[slot], added);
      ends[slot] = Math.max(ends[slot], added[added.length - 1]);
      this.siftDown(probe);
      return slot;
    }
    intervals.push(added);
    ends.push(added[added.length - 1]);
    heap.push(intervals.length - 1);
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (ends[heap[parent]] <= ends[heap[at]]) break;
      [heap[parent], heap[at]] = [heap[at], heap[parent]];
      at = parent;
    }
    return intervals.length - 1;
  }

  /** Heap position of a slot in whose gaps the intervals fit, or -1. */
  private probeWithGaps(added: Int32Array): number {
    for (let probe = 0; probe < GAP_PROBES && probe < this.heap.length; probe++) {
      const taken = this.intervals[this.heap[probe]];
      if (taken.length + added.length <= GAP_INTERVALS && !overlapping(taken, added)) return probe;
    }
    return -1;
  }

  private siftDown(from: number): void {
    const { heap, ends } = this;
    for (let at = from; ; ) {
      let child = at * 2 + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && ends[heap[child + 1]] < ends[heap[child]]) child++;
      if (ends[heap[at]] <= ends[heap[child]]) return;
      [heap[at], heap[child]] = [heap[child], heap[at]];
      at = child;
    }
  }
}

function overlapping(a: Int32Array, b: Int32Array): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i + 1] <= b[j]) i += 2;
    else if (b[j + 1] <= a[i]) j += 2;
    else return true;
  }
  return false;
}

function merged(a: Int32Array, b: Int32Array): Int32Array {
  const result = new Int32Array(a.length + b.length);
  let i = 0;
  let j = 0;
  for (let at = 0; at < result.length; at += 2) {
    const [from, index] = j >= b.length || (i < a.length && a[i] < b[j]) ? [a, i] : [b, j];
    result[at] = from[index];
    result[at + 1] = from[index + 1];
    if (from === a) i += 2;
    else j += 2;
  }
  return result;
}
