/** Fixed-size set of small integers over 32-bit words. */
export class BitSet {
  readonly words: Int32Array;

  constructor(size: number) {
    this.words = new Int32Array((size + 31) >>> 5);
  }

  has(index: number): boolean {
    return (this.words[index >>> 5] & (1 << (index & 31))) !== 0;
  }

  add(index: number): void {
    this.words[index >>> 5] |= 1 << (index & 31);
  }

  delete(index: number): void {
    this.words[index >>> 5] &= ~(1 << (index & 31));
  }

  clear(): void {
    this.words.fill(0);
  }

  /** Adds every member of `other`; true when this set grew. */
  union(other: BitSet): boolean {
    let grew = 0;
    for (let i = 0; i < this.words.length; i++) {
      const before = this.words[i];
      const after = before | other.words[i];
      grew |= before ^ after;
      this.words[i] = after;
    }
    return grew !== 0;
  }

  /** Calls `visit` for each member in rising order. */
  forEach(visit: (index: number) => void): void {
    for (let i = 0; i < this.words.length; i++) {
      let word = this.words[i];
      while (word !== 0) {
        const bit = 31 - Math.clz32(word & -word);
        visit(i * 32 + bit);
        word &= word - 1;
      }
    }
  }
}
