/** Decimal text of floating-point constants, both ways, exactly: reading rounds correctly, printing is the shortest that reads back. */

const FORM = /^([+-]?)(?:(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?|(inf|infinity|nan))$/i;

/** Reads a double; null when the text is no number. */
export function parseDouble(text: string): number | null {
  const parts = FORM.exec(text);
  if (parts === null) return null;
  if (parts[5] !== undefined) {
    if (/^nan$/i.test(parts[5])) return NaN;
    return parts[1] === '-' ? -Infinity : Infinity;
  }
  return parts[2] === '' && parts[3] === '' ? null : Number(text);
}

/**
 * Reads a single. Rounding the double would round twice; that only goes wrong where the double lies exactly halfway between
 * two singles and the text does not, so there the text is compared with it exactly.
 */
export function parseSingle(text: string): number | null {
  const double = parseDouble(text);
  if (double === null || !Number.isFinite(double)) return double;
  const rounded = Math.fround(double);
  if (rounded === double || !Number.isFinite(rounded)) return rounded;
  const other = neighbour(rounded, double > rounded);
  if (double - rounded !== other - double) return rounded;
  const order = compareWithText(text, double);
  if (order === 0) return rounded;
  return order > 0 ? Math.max(rounded, other) : Math.min(rounded, other);
}

const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** The single next to `value`, above or below it. */
function neighbour(value: number, above: boolean): number {
  if (value === 0) {
    bits[0] = above ? 1 : 0x80000001;
    return single[0];
  }
  single[0] = value;
  bits[0] += above === value > 0 ? 1 : -1;
  return single[0];
}

/** Sign of (value of the text − value of the double), both exact. */
function compareWithText(text: string, double: number): number {
  const [, sign, whole, fraction, exponent] = FORM.exec(text) ?? [];
  let textTop = BigInt(sign + (whole + fraction || '0'));
  let textBottom = 1n;
  const power = Number(exponent ?? '0') - fraction.length;
  if (power >= 0) textTop *= 10n ** BigInt(power);
  else textBottom = 10n ** BigInt(-power);
  let scaled = double;
  let doubleBottom = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    doubleBottom *= 2n;
  }
  const difference = textTop * doubleBottom - BigInt(scaled) * textBottom;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** `d_…` text of a double that is not NaN. */
export function printDouble(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'd_inf' : 'd_-inf';
  return `d_${Object.is(value, -0) ? '-0' : value}`;
}

/** `s_…` text of a single that is not NaN. */
export function printSingle(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 's_inf' : 's_-inf';
  if (value === 0) return Object.is(value, -0) ? 's_-0' : 's_0';
  for (let digits = 1; digits < 9; digits++) {
    const text = `${Number(value.toPrecision(digits))}`;
    if (parseSingle(text) === value) return `s_${text}`;
  }
  return `s_${Number(value.toPrecision(9))}`;
}
