/**
 * Which registers are busy where: a set of intervals of points per register, all 32 registers at once.
 *
 * A 16-way tree over the points, each node a 32-bit mask with one bit per register: `any` says that some point below is
 * busy, `cover` that an interval covers the node whole. Asking for an interval visits O(log n) nodes and answers for all
 * registers together, which is what an allocator asks most: "where could this value live?". Who is busy there is another
 * structure's business (assigned-ranges.ts), consulted only when nothing is free.
 *
 * INVARIANT: the intervals of one register are disjoint, so nothing below a covered node has that bit, and taking an
 * interval out again visits exactly the nodes that putting it in did; no bits are ever pushed down.
 */
import { int32Column } from './columns.js';

const BITS = 4;
const FAN = 1 << BITS;

export class MaskTree {
  private readonly any: Int32Array<ArrayBuffer>[] = [];
  /** cover[0] is not used: a point's bits are any[0]. */
  private readonly cover: Int32Array<ArrayBuffer>[] = [];
  private readonly length: number[] = [];
  private height = 0;

  /** Empties the tree for points 0 … pointCount - 1. */
  reset(pointCount: number): void {
    let length = pointCount + 1;
    let level = 0;
    for (; ; level++) {
      this.any[level] = int32Column(this.any[level] ?? new Int32Array(0), length);
      this.cover[level] = level === 0 ? this.any[0] : int32Column(this.cover[level] ?? new Int32Array(0), length);
      this.any[level].fill(0, 0, length);
      this.cover[level].fill(0, 0, length);
      this.length[level] = length;
      if (length === 1) break;
      length = (length + FAN - 1) >>> BITS;
    }
    this.height = level + 1;
  }

  /** Registers busy somewhere in [from, to), which is not empty. */
  query(from: number, to: number): number {
    const { any, cover, height } = this;
    let mask = 0;
    let low = from;
    let high = to;
    let level = 0;
    while (high - low > FAN) {
      const row = any[level];
      while ((low & (FAN - 1)) !== 0) mask |= row[low++];
      while ((high & (FAN - 1)) !== 0) mask |= row[--high];
      low >>>= BITS;
      high >>>= BITS;
      level++;
    }
    const row = any[level];
    while (low < high) mask |= row[low++];
    let left = from;
    let right = to - 1;
    for (let k = 1; k < height; k++) {
      left >>>= BITS;
      right >>>= BITS;
      mask |= cover[k][left] | cover[k][right];
    }
    return mask;
  }

  /** Puts [from, to) into the sets of the registers in `bits`. */
  add(from: number, to: number, bits: number): void {
    this.visitNodes(from, to, bits, 0);
    const { any, height } = this;
    let left = from;
    let right = to - 1;
    for (let k = 1; k < height; k++) {
      left >>>= BITS;
      right >>>= BITS;
      any[k][left] |= bits;
      any[k][right] |= bits;
    }
  }

  /** Takes out an interval that was added with the very same arguments. */
  remove(from: number, to: number, bits: number): void {
    this.visitNodes(from, to, bits, bits);
    let left = from;
    let right = to - 1;
    for (let k = 1; k < this.height; k++) {
      left >>>= BITS;
      right >>>= BITS;
      this.refresh(k, left);
      if (right !== left) this.refresh(k, right);
    }
  }

  /** Sets (or, with `clear`, clears) the bits in the nodes that make up the interval. */
  private visitNodes(from: number, to: number, bits: number, clear: number): void {
    const { any, cover } = this;
    let low = from;
    let high = to;
    let level = 0;
    while (high - low > FAN) {
      while ((low & (FAN - 1)) !== 0) mark(any[level], cover[level], low++, bits, clear);
      while ((high & (FAN - 1)) !== 0) mark(any[level], cover[level], --high, bits, clear);
      low >>>= BITS;
      high >>>= BITS;
      level++;
    }
    while (low < high) mark(any[level], cover[level], low++, bits, clear);
  }

  private refresh(level: number, node: number): void {
    const below = this.any[level - 1];
    const end = Math.min((node + 1) << BITS, this.length[level - 1]);
    let mask = this.cover[level][node];
    for (let child = node << BITS; child < end; child++) mask |= below[child];
    this.any[level][node] = mask;
  }
}

function mark(any: Int32Array, cover: Int32Array, node: number, bits: number, clear: number): void {
  any[node] = (any[node] | bits) & ~clear;
  cover[node] = (cover[node] | bits) & ~clear;
}
