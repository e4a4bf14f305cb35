/**
 * Read-only constants of one module that instructions take from memory: floats and sign masks, each once.
 * 16-byte entries (operands of packed forms must be aligned) and 8- and 4-byte ones share one data object.
 */
import type { DataObject } from '#link';
import { CodeBuffer } from '#target/x64';

/** Private to the code object, so the name cannot clash with another module's. */
export const POOL_SYMBOL = '.constants';

export class ConstantPool {
  private readonly bytes = new CodeBuffer(256);
  private alignment = 8;
  /** Open hash table over entries: size, low word, high word, offset; parallel columns. */
  private count = 0;
  private entries = new Int32Array(4 * 16);
  private table = new Int32Array(32).fill(-1);

  /** Offset of a 4-byte constant. */
  single(bits: number): number {
    return this.entry(4, bits, 0);
  }

  /** Offset of an 8-byte constant. */
  double(lo: number, hi: number): number {
    return this.entry(8, lo, hi);
  }

  /** Offset of a 16-byte constant whose upper half repeats the lower one. */
  pair(lo: number, hi: number): number {
    this.alignment = 16;
    return this.entry(16, lo, hi);
  }

  /** The data object, or null when nothing was asked for. */
  toData(): DataObject | null {
    if (this.bytes.length === 0) return null;
    return {
      name: POOL_SYMBOL,
      exported: false,
      readonly: true,
      thread: false,
      alignment: this.alignment,
      bytes: this.bytes.bytes(),
      zeroFill: 0,
      relocations: [],
    };
  }

  private entry(size: number, lo: number, hi: number): number {
    const { entries } = this;
    const mask = this.table.length - 1;
    for (let at = hash(size, lo, hi) & mask; ; at = (at + 1) & mask) {
      const row = this.table[at];
      if (row < 0) return this.add(at, size, lo, hi);
      if (entries[row] === size && entries[row + 1] === lo && entries[row + 2] === hi) return entries[row + 3];
    }
  }

  private add(at: number, size: number, lo: number, hi: number): number {
    const { bytes } = this;
    bytes.align(size);
    const offset = bytes.length;
    bytes.u32(lo);
    if (size > 4) bytes.u32(hi);
    if (size > 8) bytes.u64(lo, hi);
    const row = 4 * this.count++;
    this.table[at] = row;
    this.entries.set([size, lo, hi, offset], row);
    if (this.count * 4 === this.entries.length) this.grow();
    return offset;
  }

  private grow(): void {
    const bigger = new Int32Array(this.entries.length * 2);
    bigger.set(this.entries);
    this.entries = bigger;
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    const mask = this.table.length - 1;
    for (let row = 0; row < 4 * this.count; row += 4) {
      let at = hash(bigger[row], bigger[row + 1], bigger[row + 2]) & mask;
      while (this.table[at] >= 0) at = (at + 1) & mask;
      this.table[at] = row;
    }
  }
}

function hash(size: number, lo: number, hi: number): number {
  const mixed = Math.imul(lo, 0x9e3779b1) ^ Math.imul(hi, 0x85ebca6b) ^ size;
  return mixed ^ (mixed >>> 15);
}
