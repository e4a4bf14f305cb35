/**
 * The runtime image: all routines of the library as object code, in one file. Numbers are little-endian, sections follow
 * each other and begin at multiples of 4 bytes.
 *
 *     header       HEADER: what the other sections hold; the checksum covers everything behind itself
 *     items        rows of ITEM, functions and data
 *     relocations  rows of RELOCATION, each item's together
 *     names        symbols, one per line: items in their order, then symbols that are only referred to
 *     texts        IL of the items that may be inlined, one after the other
 *     bytes        code and data
 */

export const MAGIC = 0x49524246;
/** Raised whenever the layout changes. */
export const FORMAT_VERSION = 2;

/** Words of the header. */
// biome-ignore format: table
export const HEADER = {
  magic: 0, version: 1, checksum: 2, itemCount: 3, relocationCount: 4, namesSize: 5, textsSize: 6, bytesSize: 7,
} as const;
export const HEADER_WORDS = 8;

/** Words of an item. Offsets count from the start of their section; a size of 0 is nothing. */
// biome-ignore format: table
export const ITEM = {
  flags: 0, alignment: 1, frameSize: 2, zeroFill: 3, bytes: 4, bytesSize: 5, relocation: 6, relocationCount: 7, text: 8, textSize: 9,
  savedRegisters: 10,
} as const;
export const ITEM_WORDS = 11;

export const ITEM_FLAG = { data: 1, exported: 2, readonly: 4, thread: 8 } as const;

/** Words of a relocation; `symbol` counts names, `kind` relocation kinds. */
export const RELOCATION = { kind: 0, offset: 1, symbol: 2, addend: 3 } as const;
export const RELOCATION_WORDS = 4;
export const RELOCATION_KINDS = ['rel32', 'call32', 'abs64'] as const;

export const WORD = 4;
/** Rounds a size up to whole words. */
export const padded = (size: number): number => (size + WORD - 1) & -WORD;
