/** Bytes under construction: a growable array, little-endian stores, no positions other than offsets from its start. */
export class CodeBuffer {
  /** Backing store; only the first `length` bytes count. Replaced when it grows, so never keep it across an append. */
  data: Uint8Array;
  length: number;

  constructor(capacity = 4096) {
    this.data = new Uint8Array(Math.max(capacity, 16));
    this.length = 0;
  }

  /** Makes room for `extra` more bytes. */
  reserve(extra: number): void {
    if (this.length + extra > this.data.length) this.grow(extra);
  }

  u8(value: number): void {
    this.reserve(1);
    this.data[this.length++] = value;
  }

  u16(value: number): void {
    this.reserve(2);
    this.data[this.length++] = value;
    this.data[this.length++] = value >> 8;
  }

  u32(value: number): void {
    this.reserve(4);
    this.length += 4;
    this.patch32(this.length - 4, value);
  }

  u64(lo: number, hi: number): void {
    this.u32(lo);
    this.u32(hi);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Fills with `value` up to a multiple of `alignment` bytes. */
  align(alignment: number, value = 0): void {
    while (this.length % alignment !== 0) this.u8(value);
  }

  patch8(at: number, value: number): void {
    this.checkRange(at, 1);
    this.data[at] = value;
  }

  patch32(at: number, value: number): void {
    this.checkRange(at, 4);
    const { data } = this;
    data[at] = value;
    data[at + 1] = value >> 8;
    data[at + 2] = value >> 16;
    data[at + 3] = value >> 24;
  }

  patch64(at: number, lo: number, hi: number): void {
    this.patch32(at, lo);
    this.patch32(at + 4, hi);
  }

  /** The signed 32-bit word at `at`. */
  read32(at: number): number {
    this.checkRange(at, 4);
    const { data } = this;
    return data[at] | (data[at + 1] << 8) | (data[at + 2] << 16) | (data[at + 3] << 24);
  }

  /** A copy of the bytes so far, or of `[from, to)`. */
  bytes(from = 0, to = this.length): Uint8Array {
    return this.data.slice(from, Math.min(to, this.length));
  }

  /** Drops what came after offset `length`; the store is kept for reuse. */
  truncate(length = 0): void {
    this.checkRange(length, 0);
    this.length = length;
  }

  private grow(extra: number): void {
    const bigger = new Uint8Array(Math.max(this.data.length * 2, this.length + extra));
    bigger.set(this.data.subarray(0, this.length));
    this.data = bigger;
  }

  private checkRange(at: number, size: number): void {
    if (!(at >= 0 && at + size <= this.length)) {
      throw new RangeError(`code offset ${at}+${size} outside of ${this.length} bytes`);
    }
  }
}
