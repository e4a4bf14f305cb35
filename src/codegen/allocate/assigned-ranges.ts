/**
 * Who holds each register where: per register, the segments assigned to it, sorted by start.
 *
 * A sorted list in chunks of 64: finding is two bisections, inserting moves half a chunk. That is a B+ tree of height two,
 * whose upper level is one flat array; with 10⁵ segments in a register it holds a few thousand chunk numbers.
 */
import { PHYSICAL_REGISTER_COUNT } from '../machine-function.js';
import { grownInt32 } from './columns.js';

const CHUNK = 64;

export class AssignedRanges {
  /** Chunk c holds rows c * CHUNK … : start point, end point, bundle. */
  private start = new Int32Array(0);
  private end = new Int32Array(0);
  private bundle = new Int32Array(0);
  private chunkLength = new Int32Array(0);
  private chunkCount = 0;
  private freeChunks: number[] = [];
  /** Chunks of each register in order. */
  private readonly chunks: Int32Array<ArrayBuffer>[] = [];
  private readonly chunksOf = new Int32Array(PHYSICAL_REGISTER_COUNT);
  /** The cursor: register, position in its chunk list, position in the chunk. */
  private register = 0;
  private top = 0;
  private at = 0;

  constructor() {
    for (let r = 0; r < PHYSICAL_REGISTER_COUNT; r++) this.chunks.push(new Int32Array(16));
  }

  reset(): void {
    this.chunksOf.fill(0);
    this.chunkCount = 0;
    this.freeChunks.length = 0;
  }

  insert(register: number, from: number, to: number, bundle: number): void {
    if (this.chunksOf[register] === 0) {
      this.chunks[register][0] = this.newChunk();
      this.chunksOf[register] = 1;
    }
    const top = this.chunkHolding(register, from);
    const chunk = this.chunks[register][top];
    const base = chunk * CHUNK;
    const length = this.chunkLength[chunk];
    if (length === CHUNK) {
      this.splitChunk(register, top);
      this.insert(register, from, to, bundle);
      return;
    }
    let row = base + length;
    for (; row > base && this.start[row - 1] > from; row--) {
      this.start[row] = this.start[row - 1];
      this.end[row] = this.end[row - 1];
      this.bundle[row] = this.bundle[row - 1];
    }
    this.start[row] = from;
    this.end[row] = to;
    this.bundle[row] = bundle;
    this.chunkLength[chunk] = length + 1;
  }

  /** Removes the row that starts at `from`. */
  remove(register: number, from: number): void {
    const top = this.chunkHolding(register, from);
    const chunk = this.chunks[register][top];
    const row = this.lastStartingBy(chunk, from);
    const end = chunk * CHUNK + this.chunkLength[chunk];
    this.start.copyWithin(row, row + 1, end);
    this.end.copyWithin(row, row + 1, end);
    this.bundle.copyWithin(row, row + 1, end);
    if (--this.chunkLength[chunk] === 0) {
      this.freeChunks.push(chunk);
      this.chunks[register].copyWithin(top, top + 1, this.chunksOf[register]);
      this.chunksOf[register]--;
    }
  }

  /** Puts the cursor on the first row of the register that ends after `point`; false when there is none. */
  seek(register: number, point: number): boolean {
    this.register = register;
    if (this.chunksOf[register] === 0) return false;
    this.top = this.chunkHolding(register, point);
    const chunk = this.chunks[register][this.top];
    const row = this.lastStartingBy(chunk, point);
    this.at = Math.max(row - chunk * CHUNK, 0);
    if (row < chunk * CHUNK || this.end[row] > point) return this.chunkLength[chunk] > 0;
    return this.next();
  }

  /** Moves the cursor to the next row; false at the end. */
  next(): boolean {
    const chunk = this.chunks[this.register][this.top];
    if (++this.at < this.chunkLength[chunk]) return true;
    this.at = 0;
    return ++this.top < this.chunksOf[this.register];
  }

  get currentStart(): number {
    return this.start[this.row];
  }

  get currentEnd(): number {
    return this.end[this.row];
  }

  get currentBundle(): number {
    return this.bundle[this.row];
  }

  private get row(): number {
    return this.chunks[this.register][this.top] * CHUNK + this.at;
  }

  /** Position of the last chunk whose first row starts at `point` or before, or 0. */
  private chunkHolding(register: number, point: number): number {
    const chunks = this.chunks[register];
    let low = 0;
    let high = this.chunksOf[register] - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start[chunks[middle] * CHUNK] <= point) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Last row of the chunk that starts at `point` or before; one before the chunk's first when there is none. */
  private lastStartingBy(chunk: number, point: number): number {
    let low = chunk * CHUNK - 1;
    let high = chunk * CHUNK + this.chunkLength[chunk] - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start[middle] <= point) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private splitChunk(register: number, top: number): void {
    const chunk = this.chunks[register][top];
    const added = this.newChunk();
    const half = CHUNK >> 1;
    for (const column of [this.start, this.end, this.bundle]) {
      column.copyWithin(added * CHUNK, chunk * CHUNK + half, (chunk + 1) * CHUNK);
    }
    this.chunkLength[chunk] = half;
    this.chunkLength[added] = CHUNK - half;
    const count = ++this.chunksOf[register];
    this.chunks[register] = grownInt32(this.chunks[register], count);
    this.chunks[register].copyWithin(top + 2, top + 1, count - 1);
    this.chunks[register][top + 1] = added;
  }

  private newChunk(): number {
    const chunk = this.freeChunks.pop() ?? this.chunkCount++;
    this.chunkLength = grownInt32(this.chunkLength, chunk + 1);
    this.start = grownInt32(this.start, (chunk + 1) * CHUNK);
    this.end = grownInt32(this.end, (chunk + 1) * CHUNK);
    this.bundle = grownInt32(this.bundle, (chunk + 1) * CHUNK);
    this.chunkLength[chunk] = 0;
    return chunk;
  }
}
