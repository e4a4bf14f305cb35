/** Random numbers that a seed determines, and the constants that break compilers. */

export class RandomSource {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 32 random bits (mulberry32). */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From 0 to `limit - 1`. */
  below(limit: number): number {
    return this.bits() % limit;
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** An integer constant as text: edges of all widths, small ones, anything. */
  integer(): string {
    const kind = this.below(4);
    if (kind === 0) return String(this.between(-4, 40));
    if (kind === 1) return this.pick(EDGES);
    if (kind === 2) return String(this.bits() | 0);
    return String(BigInt.asIntN(64, (BigInt(this.bits()) << 32n) | BigInt(this.bits())));
  }

  /** A floating constant as text, for class s or d. */
  float(cls: 's' | 'd'): string {
    const kind = this.below(3);
    const value =
      kind === 0 ? this.pick(FLOATS[cls]) : kind === 1 ? this.between(-8, 8) / 4 : this.bits() / 65536 - 32768;
    return `${cls}_${typeof value === 'number' && cls === 's' ? Math.fround(value) : value}`;
  }
}

const EDGES: readonly string[] = [8, 16, 31, 32, 33, 63, 64].flatMap((bits) =>
  [-1n, 0n, 1n].flatMap((step) => {
    const edge = BigInt.asIntN(64, 2n ** BigInt(bits) + step);
    return [String(edge), String(BigInt.asIntN(64, -edge))];
  }),
);

// biome-ignore format: table
const FLOATS: Readonly<Record<'s' | 'd', readonly string[]>> = {
  s: ['0', '-0', '1', '-1', '1e-45', '3.4028234663852886e38', '16777217', 'inf', '-inf', 'nan', '2147483648', '-9223372036854775808', '0.1'],
  d: ['0', '-0', '1', '-1', '5e-324', '1.7976931348623157e308', '9007199254740993', 'inf', '-inf', 'nan', '2147483648', '-2147483649', '9223372036854775808', '4294967295.5', '0.1'],
};
