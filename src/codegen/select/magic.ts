/**
 * Division by constants without dividing (Granlund & Montgomery 1994; Warren, "Hacker's Delight", chapter 10).
 *
 * For a divisor d the quotient is the high half of x × multiplier, shifted right: with p = W + shift and
 * multiplier = ⌊2^p / d⌋ + 1, the error x × (multiplier − 2^p/d) / 2^p stays below 1/d for every x of W bits, so that
 * flooring gives the exact quotient. The smallest such p is taken, which keeps the multiplier small.
 */
export type Magic = {
  /** Multiplier; unsigned, at most `bits` + 1 bits long. */
  readonly multiplier: bigint;
  readonly shift: number;
};

/**
 * Signed division of `bits`-wide values by |d| ≥ 3 that is no power of two: quotient = (x × multiplier >> (bits + shift)) − (x >> (bits − 1)),
 * negated when d < 0. The multiplier is below 2^bits.
 */
export function signedMagic(divisor: bigint, bits: number): Magic {
  const d = divisor < 0n ? -divisor : divisor;
  const range = 1n << BigInt(bits - 1);
  for (let shift = -1; ; shift++) {
    const power = 1n << BigInt(bits + shift);
    const multiplier = power / d + 1n;
    // error per unit, scaled: multiplier × d − power; needs range × error < power
    if (shift >= 0 && range * (multiplier * d - power) < power) return { multiplier, shift };
  }
}

/** Unsigned division: quotient = x × multiplier >> (bits + shift). The multiplier may need `bits` + 1 bits. */
export function unsignedMagic(divisor: bigint, bits: number): Magic {
  const range = 1n << BigInt(bits);
  for (let shift = 0; ; shift++) {
    const power = 1n << BigInt(bits + shift);
    const multiplier = power / divisor + 1n;
    if (range * (multiplier * divisor - power) <= power) return { multiplier, shift };
  }
}
