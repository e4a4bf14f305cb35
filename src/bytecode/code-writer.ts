/** Grows a function's code word by word and fills in label distances once the labels' places are known. */
import { InternalError } from '#support';

/** A place in code that may not be known yet. */
export type Label = number;

const UNBOUND = -1;

const scratch = new DataView(new ArrayBuffer(8));

export class CodeWriter {
  length = 0;
  private words = new Int32Array(64);
  private readonly labelOffsets: number[] = [];
  /** Triples: word to fill, offset of its instruction, label. */
  private readonly fixups: number[] = [];

  word(value: number): void {
    if (this.length === this.words.length) {
      const bigger = new Int32Array(this.words.length * 2);
      bigger.set(this.words);
      this.words = bigger;
    }
    this.words[this.length++] = value;
  }

  i64(value: bigint): void {
    this.word(Number(BigInt.asIntN(32, value)));
    this.word(Number(BigInt.asIntN(32, value >> 32n)));
  }

  f32(value: number): void {
    scratch.setFloat32(0, value, true);
    this.word(scratch.getInt32(0, true));
  }

  f64(value: number): void {
    scratch.setFloat64(0, value, true);
    this.word(scratch.getInt32(0, true));
    this.word(scratch.getInt32(4, true));
  }

  newLabel(): Label {
    return this.labelOffsets.push(UNBOUND) - 1;
  }

  bind(label: Label): void {
    if (this.labelOffsets[label] !== UNBOUND) throw new InternalError('bytecode/build', `label ${label} bound twice`);
    this.labelOffsets[label] = this.length;
  }

  /** The distance from the instruction at `from` to `label`. */
  distance(label: Label, from: number): void {
    this.fixups.push(this.length, from, label);
    this.word(0);
  }

  /** Offset of a label that has been bound. */
  place(label: Label): number {
    const offset = this.labelOffsets[label];
    if (offset === undefined || offset === UNBOUND)
      throw new InternalError('bytecode/build', `label ${label} is used but never bound`);
    return offset;
  }

  finish(): Int32Array {
    for (let i = 0; i < this.fixups.length; i += 3) {
      this.words[this.fixups[i]] = this.place(this.fixups[i + 2]) - this.fixups[i + 1];
    }
    return this.words.slice(0, this.length);
  }
}

/** Value of two words as read back from code. */
export const readI64 = (code: Int32Array, at: number): bigint => (BigInt(code[at + 1]) << 32n) | BigInt(code[at] >>> 0);
export const readF32 = (code: Int32Array, at: number): number => {
  scratch.setInt32(0, code[at], true);
  return scratch.getFloat32(0, true);
};
export const readF64 = (code: Int32Array, at: number): number => {
  scratch.setInt32(0, code[at], true);
  scratch.setInt32(4, code[at + 1], true);
  return scratch.getFloat64(0, true);
};
