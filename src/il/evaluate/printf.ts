/** C's printf: flags, width, precision, length modifiers, and the conversions d i u x X o c s p f F e E g G a A %. */
import { Cls } from '../value-class.js';
import { fixedDigits, significantDigits } from './decimal.js';
import { Trapped } from './evaluation-error.js';

/** Where the arguments come from: bits of the next one at a class (w or s read from wider ones is the callee's business). */
export type ArgumentSource = {
  readonly next: (cls: number) => bigint;
  readonly nextDouble: () => number;
  readonly cString: (address: bigint) => Uint8Array;
};

type Spec = {
  readonly flags: string;
  readonly width: number;
  /** -1 when not given. */
  readonly precision: number;
  readonly length: string;
  readonly conversion: string;
};

const DIRECTIVE = /%([-+ #0]*)(\*|\d+)?(?:\.(\*|-?\d*))?(hh|h|ll|l|z|j|t|L)?([diuxXocspfFeEgGaA%])?/g;
const INT_BITS: Readonly<Record<string, number>> = { hh: 8, h: 16, l: 64, ll: 64, z: 64, j: 64, t: 64, L: 64 };

const encodeLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const decodeLatin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** Bytes go through strings one byte per character, so that nothing is decoded or lost. */
export function formatPrintf(format: Uint8Array, source: ArgumentSource): Uint8Array {
  const text = decodeLatin1(format).replace(
    DIRECTIVE,
    (whole, flags: string, width?: string, precision?: string, length?: string, conversion?: string) => {
      if (conversion === undefined) throw new Trapped('callMismatch', `printf does not know '${whole}'`);
      if (conversion === '%') return '%';
      return formatOne(readSpec(source, flags, width, precision, length ?? '', conversion), source);
    },
  );
  return encodeLatin1(text);
}

function readSpec(
  source: ArgumentSource,
  flags: string,
  width: string | undefined,
  precision: string | undefined,
  length: string,
  conversion: string,
): Spec {
  const star = (): number => Number(BigInt.asIntN(32, source.next(Cls.w)));
  let realWidth = width === '*' ? star() : Number(width ?? 0);
  let realFlags = flags;
  if (realWidth < 0) {
    realFlags += '-';
    realWidth = -realWidth;
  }
  const given = precision === undefined ? -1 : precision === '*' ? star() : Number(precision || '0');
  return { flags: realFlags, width: realWidth, precision: Math.max(-1, given), length, conversion };
}

function formatOne(spec: Spec, source: ArgumentSource): string {
  switch (spec.conversion) {
    case 'c':
      return pad(spec, '', String.fromCharCode(Number(source.next(Cls.w) & 255n)), false);
    case 's': {
      const text = decodeLatin1(source.cString(source.next(Cls.l)));
      return pad(spec, '', spec.precision < 0 ? text : text.slice(0, spec.precision), false);
    }
    case 'p': {
      const address = source.next(Cls.l);
      return pad(spec, '', address === 0n ? '(nil)' : `0x${address.toString(16)}`, false);
    }
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return formatInteger(spec, source);
    default:
      return formatFloat(spec, source.nextDouble());
  }
}

function formatInteger(spec: Spec, source: ArgumentSource): string {
  const { conversion, flags, precision } = spec;
  const bits = INT_BITS[spec.length] ?? 32;
  const raw = source.next(bits === 64 ? Cls.l : Cls.w);
  const isSigned = conversion === 'd' || conversion === 'i';
  const value = isSigned ? BigInt.asIntN(bits, raw) : BigInt.asUintN(bits, raw);
  const magnitude = value < 0n ? -value : value;
  const radix = conversion === 'o' ? 8 : conversion === 'x' || conversion === 'X' ? 16 : 10;
  let digits = precision === 0 && value === 0n ? '' : magnitude.toString(radix);
  let prefix = isSigned ? signOf(flags, value < 0n) : '';
  if (flags.includes('#') && radix === 16 && value !== 0n) prefix = '0x';
  if (precision > 0) digits = digits.padStart(precision, '0');
  if (flags.includes('#') && radix === 8 && !digits.startsWith('0')) digits = `0${digits}`;
  const text = pad(spec, prefix, digits, precision < 0);
  return conversion === 'X' ? text.toUpperCase() : text;
}

const signOf = (flags: string, negative: boolean): string =>
  negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';

/** Fills up to the width: spaces left or right, or zeros after the prefix where `mayZero` and the flags say so. */
function pad({ flags, width }: Spec, prefix: string, body: string, mayZero: boolean): string {
  const missing = width - prefix.length - body.length;
  if (missing <= 0) return prefix + body;
  if (flags.includes('-')) return prefix + body + ' '.repeat(missing);
  if (mayZero && flags.includes('0')) return prefix + '0'.repeat(missing) + body;
  return ' '.repeat(missing) + prefix + body;
}

function formatFloat(spec: Spec, value: number): string {
  const lower = spec.conversion.toLowerCase();
  const prefix = signOf(spec.flags, value < 0 || Object.is(value, -0));
  let text: string;
  if (!Number.isFinite(value)) text = pad(spec, prefix, Number.isNaN(value) ? 'nan' : 'inf', false);
  else if (lower === 'a') text = pad(spec, `${prefix}0x`, hexBody(spec, value), true);
  else text = pad(spec, prefix, decimalBody(spec, lower, value), true);
  return spec.conversion === lower ? text : text.toUpperCase();
}

function decimalBody(spec: Spec, conversion: string, value: number): string {
  const precision = spec.precision < 0 ? 6 : spec.precision;
  const keepPoint = spec.flags.includes('#');
  if (conversion === 'f') return fixedDigits(value, precision) + (keepPoint && precision === 0 ? '.' : '');
  if (conversion === 'e') {
    const { digits, exponent } = significantDigits(value, precision + 1);
    return scientific(digits, exponent, keepPoint);
  }
  const count = precision === 0 ? 1 : precision;
  const { digits, exponent } = significantDigits(value, count);
  const useFixed = exponent >= -4 && exponent < count;
  const shown = keepPoint ? digits : digits.replace(/0+$/, '') || '0';
  if (!useFixed) return scientific(shown, exponent, keepPoint);
  const fixed = fixedDigits(value, count - 1 - exponent);
  if (keepPoint && !fixed.includes('.')) return `${fixed}.`;
  return keepPoint || !fixed.includes('.') ? fixed : fixed.replace(/\.?0+$/, '');
}

function scientific(digits: string, exponent: number, keepPoint: boolean): string {
  const point = digits.length > 1 || keepPoint ? '.' : '';
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits[0]}${point}${digits.slice(1)}e${exponent < 0 ? '-' : '+'}${power}`;
}

/** Hexadecimal mantissa, as glibc normalises it: one digit before the point, trailing zeros dropped. */
function hexBody({ precision, flags }: Spec, value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const field = Number(bits >> 52n);
  let mantissa = (bits & (2n ** 52n - 1n)) | (field === 0 ? 0n : 2n ** 52n);
  const exponent = mantissa === 0n ? 0 : field === 0 ? -1022 : field - 1023;
  let places = 13;
  if (precision >= 0 && precision < 13) {
    const drop = BigInt(4 * (13 - precision));
    const half = 1n << (drop - 1n);
    const rest = BigInt.asUintN(Number(drop), mantissa);
    mantissa >>= drop;
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa++;
    places = precision;
  }
  const lead = mantissa >> BigInt(4 * places);
  let fraction =
    places === 0
      ? ''
      : BigInt.asUintN(4 * places, mantissa)
          .toString(16)
          .padStart(places, '0');
  fraction = precision < 0 ? fraction.replace(/0+$/, '') : fraction.padEnd(precision, '0');
  const point = fraction !== '' || flags.includes('#') ? '.' : '';
  return `${lead.toString(16)}${point}${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}
