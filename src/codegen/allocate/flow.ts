/**
 * What allocation wants to know of the control flow: the block of each instruction, how often blocks run, and the loops and
 * cold stretches as intervals of points.
 *
 * Loops are contiguous in layout (an invariant of selection), so a loop is one interval, and splitting a live range around a
 * loop means cutting it at two points. Where that does not hold (irreducible flow), the interval is the span from the target
 * of a back edge to its last source: then boundaries are placed less well, never wrongly.
 */
import type { MachineFunction } from '../machine-function.js';
import { float64Column, int32Column } from './columns.js';

/** Expected runs of a block per entry: each loop level multiplies, being cold divides. */
const LOOP_FACTOR = 8;
const COLD_DIVISOR = 1024;
const MAX_COUNTED_DEPTH = 10;

export class Flow {
  blockOfInst = new Int32Array(0);
  frequency = new Float64Array(0);
  /** Point of each block's head; the entry after the last block is the end of the code. */
  blockHead = new Int32Array(0);
  /** Innermost loop of each block, -1 for none. */
  loopOf = new Int32Array(0);
  loopFrom = new Int32Array(0);
  loopTo = new Int32Array(0);
  loopParent = new Int32Array(0);
  /** For cold blocks: where the run of cold blocks around it ends; 0 for the others. */
  coldTo = new Int32Array(0);

  analyze(fn: MachineFunction): void {
    const { blockCount } = fn;
    this.blockOfInst = int32Column(this.blockOfInst, fn.instOp.length + 1);
    this.frequency = float64Column(this.frequency, blockCount);
    this.blockHead = int32Column(this.blockHead, blockCount + 1);
    for (let b = 0; b < blockCount; b++) {
      const depth = Math.min(fn.blockLoopDepth.data[b], MAX_COUNTED_DEPTH);
      const cold = fn.blockCold.data[b] !== 0;
      this.frequency[b] = LOOP_FACTOR ** depth / (cold ? COLD_DIVISOR : 1);
      this.blockHead[b] = fn.blockFirst.data[b] << 2;
      this.blockOfInst.fill(b, fn.blockFirst.data[b], fn.blockEnd(b));
    }
    this.blockHead[blockCount] = fn.instOp.length << 2;
    this.findLoops(fn);
    this.findColdRuns(fn);
  }

  blockAt(point: number): number {
    return this.blockOfInst[point >>> 2];
  }

  /** True when the instruction is the last of its block. */
  endsBlock(inst: number): boolean {
    return this.blockHead[this.blockOfInst[inst] + 1] === (inst + 1) << 2;
  }

  frequencyAt(point: number): number {
    return this.frequency[this.blockOfInst[point >>> 2]];
  }

  private findLoops(fn: MachineFunction): void {
    const { blockCount } = fn;
    this.loopOf = int32Column(this.loopOf, blockCount);
    this.loopFrom = int32Column(this.loopFrom, blockCount);
    this.loopTo = int32Column(this.loopTo, blockCount);
    this.loopParent = int32Column(this.loopParent, blockCount);
    let loopCount = 0;
    let inner = -1;
    for (let b = 0; b < blockCount; b++) {
      const head = this.blockHead[b];
      while (inner >= 0 && this.loopTo[inner] <= head) inner = this.loopParent[inner];
      let last = -1;
      for (const pred of fn.blockPredecessors[b]) if (pred >= b && pred > last) last = pred;
      if (last >= 0) {
        this.loopFrom[loopCount] = head;
        this.loopTo[loopCount] = this.blockHead[last + 1];
        this.loopParent[loopCount] = inner;
        inner = loopCount++;
      }
      this.loopOf[b] = inner;
    }
  }

  private findColdRuns(fn: MachineFunction): void {
    this.coldTo = int32Column(this.coldTo, fn.blockCount);
    let end = 0;
    for (let b = fn.blockCount - 1; b >= 0; b--) {
      const cold = fn.blockCold.data[b] !== 0;
      if (cold && end === 0) end = this.blockHead[b + 1];
      if (!cold) end = 0;
      this.coldTo[b] = end;
    }
  }
}
