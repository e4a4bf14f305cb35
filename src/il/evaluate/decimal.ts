/** Exact decimal digits of a double, rounded half to even as C's printf does, by integer arithmetic. */

type Exact = { readonly mantissa: bigint; readonly exponent: number };

const view = new DataView(new ArrayBuffer(8));

/** Magnitude of a finite double as mantissa × 2^exponent. */
function exact(value: number): Exact {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 2047n);
  const fraction = bits & (2n ** 52n - 1n);
  return field === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction + 2n ** 52n, exponent: field - 1075 };
}

/** The integer nearest to magnitude × 10^scale. */
function scaled({ mantissa, exponent }: Exact, scale: number): bigint {
  let top = mantissa;
  let bottom = 1n;
  if (scale >= 0) top *= 10n ** BigInt(scale);
  else bottom *= 10n ** BigInt(-scale);
  if (exponent >= 0) top <<= BigInt(exponent);
  else bottom <<= BigInt(-exponent);
  const quotient = top / bottom;
  const twice = 2n * (top % bottom);
  return twice > bottom || (twice === bottom && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** Magnitude with `places` digits after the point: `%.<places>f`. */
export function fixedDigits(value: number, places: number): string {
  const digits = scaled(exact(value), places)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Magnitude as `count` significant digits d.ddd × 10^exponent. */
export function significantDigits(
  value: number,
  count: number,
): { readonly digits: string; readonly exponent: number } {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  const parts = exact(value);
  let exponent = Math.floor(Math.log10(Math.abs(value)));
  for (;;) {
    const digits = scaled(parts, count - 1 - exponent).toString();
    if (digits.length === count) {
      // Rounding up to the next power of ten gives the right digits one exponent further.
      return { digits, exponent };
    }
    exponent += digits.length > count ? 1 : -1;
  }
}
