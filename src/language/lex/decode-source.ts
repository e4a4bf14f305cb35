/** Bytes of a file to source text. Invalid UTF-8 is a mistake in the program like any other, with its place. */
import { type Diagnostic, DiagnosticBag, SourceText } from '#support';
import { LexMessage, report } from '../messages.js';

export function decodeSource(
  path: string,
  bytes: Uint8Array,
): { source: SourceText; diagnostics: readonly Diagnostic[] } {
  const source = new SourceText(path, new TextDecoder().decode(bytes));
  const bag = new DiagnosticBag(source);
  const bad = firstInvalidByte(bytes);
  if (bad >= 0) {
    const start = new TextDecoder().decode(bytes.subarray(0, bad)).length;
    report(bag, { start, end: start + 1 }, LexMessage.invalidUtf8(bad));
  }
  return { source, diagnostics: bag.items };
}

/** Offset of the first byte that is not part of valid UTF-8, or -1. */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const size = sequenceSize(bytes, at);
    if (size === 0) return at;
    at += size;
  }
  return -1;
}

/** Bytes of the well-formed sequence at `at`, 0 when it is malformed (Unicode Standard, table 3-7). */
function sequenceSize(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + size > bytes.length) return 0;
  const second = bytes[at + 1];
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let i = 2; i < size; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  return size;
}
