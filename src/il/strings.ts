/** Strings of data definitions: the escapes of assembler strings to bytes and back. Text is UTF-8. */
import { Messages } from './messages.js';
import type { Reader } from './read.js';

const ESCAPES: Readonly<Record<string, number>> = { b: 8, t: 9, n: 10, f: 12, r: 13, '"': 34, '\\': 92 };
const WRITTEN: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 34: '\\"', 92: '\\\\' };
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|([\s\S]))/g;

/** Bytes of a string as written between its quotes, which starts at `offset` of the text. */
export function decodeString(read: Reader, raw: string, offset: number): Uint8Array {
  if (!raw.includes('\\')) return new TextEncoder().encode(raw);
  const bytes: number[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) for (const byte of new TextEncoder().encode(raw.slice(from, to))) bytes.push(byte);
  };
  for (const match of raw.matchAll(ESCAPE)) {
    plain(match.index);
    from = match.index + match[0].length;
    const [written, octal, hex, letter] = match;
    const byte =
      octal !== undefined
        ? Number.parseInt(octal, 8) & 255
        : hex !== undefined
          ? Number.parseInt(hex, 16)
          : ESCAPES[letter];
    if (byte === undefined) read.fail(Messages.badEscape(written), offset + match.index, offset + from);
    bytes.push(byte);
  }
  plain(raw.length);
  return Uint8Array.from(bytes);
}

/** The string between quotes that decodes to these bytes: printable ASCII as it is, the rest escaped. */
export function encodeString(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (WRITTEN[byte] !== undefined) text += WRITTEN[byte];
    else if (byte >= 32 && byte < 127) text += String.fromCharCode(byte);
    else text += `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return text;
}
