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
  private readonly offsets = new Map<string, number>();
  private alignment = 8;

  /** Offset of a 4-byte constant. */
  single(bits: number): number {
    return this.entry(`4:${bits}`, 4, bits, 0, 0, 0);
  }

  /** Offset of an 8-byte constant. */
  double(lo: number, hi: number): number {
    return this.entry(`8:${lo}:${hi}`, 8, lo, hi, 0, 0);
  }

  /** Offset of a 16-byte constant whose upper half repeats the lower one. */
  pair(lo: number, hi: number): number {
    this.alignment = 16;
    return this.entry(`16:${lo}:${hi}`, 16, lo, hi, lo, hi);
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

  private entry(key: string, size: number, a: number, b: number, c: number, d: number): number {
    const known = this.offsets.get(key);
    if (known !== undefined) return known;
    this.bytes.align(size);
    const offset = this.bytes.length;
    this.bytes.u32(a);
    if (size > 4) this.bytes.u32(b);
    if (size > 8) this.bytes.u64(c, d);
    this.offsets.set(key, offset);
    return offset;
  }
}
